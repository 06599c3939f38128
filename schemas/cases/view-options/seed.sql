INSERT INTO users VALUES (1, true), (2, false);
