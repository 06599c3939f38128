INSERT INTO readings (value) VALUES (1.5), (NULL);
