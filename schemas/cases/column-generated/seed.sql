INSERT INTO lines VALUES (1, 2, 9.5), (2, 1, 4.2);
