INSERT INTO orders VALUES (1, 'web'), (2, 'phone');
