INSERT INTO keys VALUES (1, 'a'), (2, NULL);
