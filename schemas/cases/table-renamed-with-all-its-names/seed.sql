INSERT INTO customers (email, age) VALUES ('a', 1), ('b', 2);
