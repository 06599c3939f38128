INSERT INTO hits VALUES ('/'), ('/help'), (NULL);
