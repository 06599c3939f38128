INSERT INTO entries VALUES ('2024-05-01', 'ada', 'locks'), ('2025-05-01', NULL, NULL);
