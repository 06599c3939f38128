INSERT INTO audit VALUES (2025, 'login'), (2025, NULL);
