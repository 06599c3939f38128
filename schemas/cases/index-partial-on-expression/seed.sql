INSERT INTO members VALUES (1, 'Ada@example.com', NULL), (2, 'ada@example.com', '2025-01-01 10:00+00');
