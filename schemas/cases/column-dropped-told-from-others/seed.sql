INSERT INTO lines VALUES (1, 3, 4, 12), (2, 5, 1, 5);
