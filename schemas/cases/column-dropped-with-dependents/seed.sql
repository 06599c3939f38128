INSERT INTO products VALUES (1, 'nail', 2), (2, 'screw', NULL);
