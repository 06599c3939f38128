INSERT INTO devices VALUES (1, 'lamp'), (7, 'kettle');
