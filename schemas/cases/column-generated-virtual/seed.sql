INSERT INTO lines VALUES (1, 24), (2, 1);
