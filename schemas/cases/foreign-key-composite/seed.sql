INSERT INTO flights VALUES ('LH', 400), ('AY', 5);
INSERT INTO seats VALUES (1, 'AY', 5), (2, NULL, NULL);
