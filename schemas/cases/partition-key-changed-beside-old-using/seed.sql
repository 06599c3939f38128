INSERT INTO sales VALUES (1, 1.25, false), (1500, 2.34, true);
