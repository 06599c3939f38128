INSERT INTO measurements VALUES (1, 20.5), (1, 21);
INSERT INTO sensors VALUES ('t1', 'roof'), ('t2', NULL);
