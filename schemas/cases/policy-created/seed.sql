INSERT INTO letters VALUES (1, 'ada'), (2, 'grace');
