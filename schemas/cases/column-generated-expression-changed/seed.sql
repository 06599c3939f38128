INSERT INTO rectangles VALUES (1, 2, 3), (2, 10, 1);
