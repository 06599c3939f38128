INSERT INTO events VALUES (1, '2024-01-01', 'one');
