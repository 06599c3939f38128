INSERT INTO people VALUES (1, 'good', '{good,bad}'), (2, 'bad', NULL);
INSERT INTO days VALUES ('bad', 2, 'x');
