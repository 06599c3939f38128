INSERT INTO towns VALUES (1, 'Turku'), (2, 'Åbo');
