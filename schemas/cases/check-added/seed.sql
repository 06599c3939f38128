INSERT INTO products VALUES (1, 0), (2, 9.5);
