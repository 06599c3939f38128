INSERT INTO flags VALUES (1, 'on'), (2, NULL);
