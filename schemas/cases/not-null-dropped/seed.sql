INSERT INTO contacts VALUES (1, '1'), (2, '22');
