INSERT INTO ratings VALUES (1, 1), (2, 5);
