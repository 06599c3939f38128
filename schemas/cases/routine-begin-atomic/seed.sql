INSERT INTO items VALUES (1, 9.5), (2, 12);
