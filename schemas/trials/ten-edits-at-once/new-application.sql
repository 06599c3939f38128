-- read
SELECT c.full_name, o.total FROM customers AS c JOIN orders AS o ON o.customer = c.id WHERE c.id = {any};
-- order
INSERT INTO orders (customer, total) VALUES ({hot}, 1);
-- join
WITH made AS (INSERT INTO customers (full_name) VALUES ('c' || {new}) RETURNING id)
  INSERT INTO orders (customer, total) SELECT id, 2 FROM made RETURNING true;
-- rename
UPDATE customers SET full_name = 'c' || {new} WHERE id = {hot};
SELECT full_name = 'c' || {new} FROM customers WHERE id = {hot};
-- note
INSERT INTO notes VALUES ({any}, 'x');
-- upsert
INSERT INTO customers (id, full_name) VALUES ({hot}, 'c' || {new}) ON CONFLICT (id) DO UPDATE SET full_name = EXCLUDED.full_name;
-- parcel
INSERT INTO parcels ("order", state, weight, label) VALUES ({any}, 'new', 3, 'to ' || {new}) RETURNING label = 'to ' || {new};
-- sent
UPDATE parcels SET state = 'sent' WHERE id = {any};
