INSERT INTO lines (id, net, rate) VALUES (1, 10, 2), (2, 20, NULL);
INSERT INTO visits (day) VALUES ('2024-05-05');
