INSERT INTO items VALUES (1, 'a', 'x', '{"(1,2)"}', '[1,2]');
