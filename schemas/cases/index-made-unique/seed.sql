INSERT INTO badges VALUES (1, 10, 'Ada'), (2, 11, NULL);
