INSERT INTO accounts VALUES (1, 'ada@example.com', NULL), (2, 'grace@example.com', '2025-01-01 10:00+00');
