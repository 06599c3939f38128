INSERT INTO files VALUES (1, 'ada'), (2, 'grace');
