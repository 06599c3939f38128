INSERT INTO people VALUES (1, 'a@example.com', 30), (2, 'b@example.com', 41);
