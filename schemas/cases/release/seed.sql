INSERT INTO customers (name, fax) VALUES ('Ada', 5550), ('Grace', NULL);
INSERT INTO orders (customer_id, state, quantity, shop) VALUES (1, 'new', 2, '7'), (2, 'done', 1, '8');
