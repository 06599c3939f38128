-- A function with an SQL-standard body is created over a table and a view over it.
CREATE TABLE items (
  id    bigint PRIMARY KEY,
  price numeric NOT NULL
);
CREATE FUNCTION dearest() RETURNS bigint
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT id FROM items ORDER BY price DESC, id LIMIT 1;
END;
CREATE VIEW dearest_item AS SELECT id, price FROM items WHERE id = dearest();
