INSERT INTO people VALUES (1, '36'), (2, NULL), (3, '85');
