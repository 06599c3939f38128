INSERT INTO inbox VALUES (1, 'hello'), (2, NULL);
