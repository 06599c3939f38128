-- A column changes its type under a view that has all that a view can have.
CREATE TABLE articles (
  id    bigint PRIMARY KEY,
  stock integer NOT NULL,  -- @using stock::integer
  state text NOT NULL DEFAULT 'new'
);
CREATE VIEW stocked WITH (security_barrier = true) AS
  SELECT id, stock, state FROM articles WHERE stock > 0 WITH CASCADED CHECK OPTION;
ALTER VIEW stocked ALTER COLUMN state SET DEFAULT 'stocked';
ALTER VIEW stocked ALTER COLUMN stock SET DEFAULT 1;
ALTER VIEW stocked OWNER TO app_owner;
COMMENT ON VIEW stocked IS 'What can be sold.';
COMMENT ON COLUMN stocked.stock IS 'Pieces.';
GRANT SELECT ON stocked TO app_reader WITH GRANT OPTION;
GRANT INSERT (id, stock), UPDATE (state) ON stocked TO app_writer;
CREATE VIEW stock_editor AS SELECT id, stock FROM stocked GROUP BY id, stock;
ALTER VIEW stock_editor ALTER COLUMN stock SET DEFAULT 7;
CREATE FUNCTION edit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER stock_editor_edit INSTEAD OF INSERT ON stock_editor FOR EACH ROW EXECUTE FUNCTION edit();
COMMENT ON TRIGGER stock_editor_edit ON stock_editor IS 'Writes through.';
CREATE RULE stock_editor_delete AS ON DELETE TO stock_editor
  DO INSTEAD DELETE FROM articles WHERE id = OLD.id;
COMMENT ON RULE stock_editor_delete ON stock_editor IS 'Deletes through.';
