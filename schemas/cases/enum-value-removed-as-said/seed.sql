INSERT INTO shirts VALUES (1, 'small', '{small,medium}'), (2, 'medium', NULL), (3, 'large', '{}');
