-- A rule is created on a view and another one changes.
CREATE TABLE stock (
  id    bigint PRIMARY KEY,
  count integer NOT NULL
);
CREATE VIEW stock_view AS SELECT id, count + 0 AS count FROM stock;
CREATE RULE stock_delete AS ON DELETE TO stock_view DO INSTEAD DELETE FROM stock WHERE id = OLD.id;
CREATE RULE stock_insert AS ON INSERT TO stock_view DO INSTEAD INSERT INTO stock VALUES (NEW.id, NEW.count);
COMMENT ON RULE stock_insert ON stock_view IS 'Writes through.';
