INSERT INTO pages VALUES (1, 'Hello'), (2, NULL);
