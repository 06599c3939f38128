INSERT INTO app.prices VALUES (1, 12, 50), (2, 0, 0);
