INSERT INTO limits VALUES (1, 10), (2, 99);
