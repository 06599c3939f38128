INSERT INTO shares VALUES (1, 0), (2, 100), (3, NULL);
