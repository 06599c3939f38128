INSERT INTO towns VALUES (1); INSERT INTO users VALUES (1, 'a', 1, 1, 1);
