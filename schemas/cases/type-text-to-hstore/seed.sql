INSERT INTO products VALUES (1, 'a=>1', 'x');
