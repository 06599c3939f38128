INSERT INTO votes VALUES (1, 'yes'), (2, 'no'), (3, 'yes');
