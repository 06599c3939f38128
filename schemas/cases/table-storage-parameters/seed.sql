INSERT INTO logs VALUES (1, 'up'), (2, 'down');
