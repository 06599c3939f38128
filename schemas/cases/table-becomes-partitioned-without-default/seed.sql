INSERT INTO orders VALUES (1, 'north', '2024-05-05'), (2, 'west', '2020-01-01');
