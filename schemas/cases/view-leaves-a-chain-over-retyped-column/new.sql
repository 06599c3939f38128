-- Of two views over a view over a column that gets another type, one goes and one becomes materialized.
CREATE TABLE items (
  id bigint PRIMARY KEY,
  label text
);

CREATE VIEW labelled AS SELECT id, label FROM items WHERE label IS NOT NULL;

CREATE MATERIALIZED VIEW shown AS SELECT id FROM labelled;
COMMENT ON MATERIALIZED VIEW shown IS 'What is shown';
GRANT SELECT ON shown TO app_reader;
