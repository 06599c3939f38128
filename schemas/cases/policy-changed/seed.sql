INSERT INTO secrets VALUES (1, 1), (2, 5);
