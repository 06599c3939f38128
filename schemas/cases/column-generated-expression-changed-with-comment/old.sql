-- A generated column that is described, granted, measured and indexed is computed in another way.
CREATE TABLE items (id bigint PRIMARY KEY, price integer, gross integer GENERATED ALWAYS AS (price * 2) STORED);
COMMENT ON COLUMN items.gross IS 'kept';
GRANT SELECT (gross) ON items TO app_reader;
ALTER TABLE items ALTER COLUMN gross SET STATISTICS 500;
ALTER TABLE items ALTER COLUMN gross SET (n_distinct = 9);
CREATE INDEX items_gross ON items (gross);
CREATE STATISTICS items_both ON price, gross FROM items;
