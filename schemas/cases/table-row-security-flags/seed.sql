INSERT INTO documents VALUES (1, 'ada'), (2, 'grace');
