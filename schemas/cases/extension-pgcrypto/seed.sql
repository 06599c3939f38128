INSERT INTO logins VALUES (1, 'x'), (2, 'y');
