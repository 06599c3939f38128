INSERT INTO users VALUES (1, 'ada@example.com', NULL), (2, 'grace@example.com', 'Grace');
