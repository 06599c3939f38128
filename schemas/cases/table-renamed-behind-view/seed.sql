INSERT INTO clients VALUES (1, 'Ann');
