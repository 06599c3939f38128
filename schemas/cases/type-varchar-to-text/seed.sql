INSERT INTO quotes VALUES (1, 'Simplicity is prerequisite for reliability.'), (2, NULL);
