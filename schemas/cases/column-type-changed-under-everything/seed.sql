INSERT INTO readings (id, level) VALUES (1, 5), (2, 500);
