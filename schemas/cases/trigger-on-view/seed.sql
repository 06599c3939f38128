INSERT INTO names VALUES (1, 'ada'), (2, NULL);
