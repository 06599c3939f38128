INSERT INTO accounts VALUES (1), (2);
INSERT INTO tokens VALUES (1, 1), (2, 1);
