INSERT INTO things VALUES (1, 'cup'), (2, NULL);
