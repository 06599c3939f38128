INSERT INTO places VALUES (1, '{"a": 1}', '(1,2)'), (2, NULL, NULL);
