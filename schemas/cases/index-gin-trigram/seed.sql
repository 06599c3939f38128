INSERT INTO songs VALUES (1, 'Yesterday'), (2, 'Tomorrow');
