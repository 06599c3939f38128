INSERT INTO publishers VALUES (1);
INSERT INTO books VALUES (1), (2);
