INSERT INTO people (name, manager) VALUES ('Ada', NULL), ('Bob', 100), ('Cy', 100);
INSERT INTO badges VALUES (100, 1), (101, 1), (101, 2);
INSERT INTO visits VALUES (1, 101, 2, 100), (2, 100, 1, NULL);
