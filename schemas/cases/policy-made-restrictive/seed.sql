INSERT INTO rooms VALUES (1, 0), (2, 1);
