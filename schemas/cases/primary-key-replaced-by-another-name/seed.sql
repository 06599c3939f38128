INSERT INTO pages VALUES (1, 1), (2, 1);
