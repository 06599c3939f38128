INSERT INTO users VALUES (1, 'a', 'A'), (2, 'b', 'B');
INSERT INTO orders VALUES (1, 'a'), (2, 'b');
