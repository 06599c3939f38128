INSERT INTO countries VALUES ('DE'), ('NL');
INSERT INTO harbours VALUES (1, 'NL'), (2, 'NL');
