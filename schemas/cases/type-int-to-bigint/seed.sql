INSERT INTO counters VALUES (1, 0), (2, 41);
