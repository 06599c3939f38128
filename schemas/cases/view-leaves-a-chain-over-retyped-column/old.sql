-- Of two views over a view over a column that gets another type, one goes and one becomes materialized.
CREATE TABLE items (
  id integer PRIMARY KEY,
  label text
);

CREATE VIEW labelled AS SELECT id, label FROM items WHERE label IS NOT NULL;

CREATE VIEW shown AS SELECT id FROM labelled;
COMMENT ON VIEW shown IS 'What is shown';
GRANT SELECT ON shown TO app_reader;

CREATE VIEW counted AS SELECT count(*) AS number FROM labelled;
