INSERT INTO customers VALUES (1), (2), (3);
INSERT INTO orders (customer, total, note) VALUES (1, 10, 'a'), (2, 20, 'b'), (3, 300, NULL);
INSERT INTO items VALUES (1, 1), (2, 2);
REFRESH MATERIALIZED VIEW notes;
