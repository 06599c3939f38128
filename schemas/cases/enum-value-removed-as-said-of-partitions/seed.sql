INSERT INTO shirts VALUES (1, 'small'), (2, 'medium'), (3, 'large');
