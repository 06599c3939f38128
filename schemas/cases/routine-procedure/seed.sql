INSERT INTO queue VALUES (1, true), (2, false);
