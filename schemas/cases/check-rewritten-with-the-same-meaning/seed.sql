INSERT INTO orders VALUES (1, 'new', 0), (2, NULL, 12.5), (3, 'sent', NULL);
