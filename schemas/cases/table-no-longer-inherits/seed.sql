INSERT INTO animals VALUES (1, 'Rex');
INSERT INTO cats VALUES (2, 'Tom', 7);
