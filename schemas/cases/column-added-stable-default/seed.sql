INSERT INTO uploads VALUES (1), (2);
