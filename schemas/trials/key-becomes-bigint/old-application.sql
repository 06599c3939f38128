-- read
SELECT c.name, o.total FROM customers AS c JOIN orders AS o ON o.customer = c.id WHERE c.id = {any};
-- order
INSERT INTO orders (customer, total) VALUES ({hot}, 1);
-- join
WITH made AS (INSERT INTO customers (name) VALUES ('c' || {new}) RETURNING id)
  INSERT INTO orders (customer, total) SELECT id, 2 FROM made RETURNING true;
-- rename
UPDATE customers SET name = 'c' || {new} WHERE id = {hot};
SELECT name = 'c' || {new} FROM customers WHERE id = {hot};
-- note
INSERT INTO notes (customer, note) VALUES ({any}, 'x');
-- upsert
INSERT INTO customers (id, name) VALUES ({hot}, 'c' || {new}) ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name;
