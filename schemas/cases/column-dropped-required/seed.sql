INSERT INTO users VALUES (1, 'web'), (2, 'import');
