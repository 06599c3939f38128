INSERT INTO tags VALUES (1, 'Lock'), (2, 'schema');
