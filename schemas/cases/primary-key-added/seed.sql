INSERT INTO imports VALUES (1, 'a'), (2, 'b');
