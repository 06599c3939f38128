INSERT INTO devices VALUES (1, 'lamp'), (2, 'kettle');
