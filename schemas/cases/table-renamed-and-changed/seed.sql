INSERT INTO towns VALUES (1);
INSERT INTO customers VALUES (1, 'a', 1, 1), (2, 'b', 3, 1);
