INSERT INTO prices VALUES (1, 'USD'), (2, 'CHF');
INSERT INTO prices (id) VALUES (3);
