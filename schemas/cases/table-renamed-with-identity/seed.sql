INSERT INTO customers (email) VALUES ('a'), ('b');
