INSERT INTO cities VALUES (1, 'Oslo'), (2, 'Zürich');
