INSERT INTO jobs (attempt, latest) VALUES (0, 1), (1, 1), (2, 2000);
INSERT INTO logs VALUES (1, 'begun'), (3, NULL);
