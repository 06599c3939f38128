INSERT INTO users VALUES (1, 'de'), (2, NULL);
