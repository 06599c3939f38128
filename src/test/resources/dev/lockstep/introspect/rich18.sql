-- What PostgreSQL 18 adds.
CREATE TABLE app.modern (
  id int4range CONSTRAINT modern_id_here NOT NULL,
  a int,
  twice int GENERATED ALWAYS AS (a * 2) VIRTUAL,
  CONSTRAINT modern_loose CHECK (a > 0) NOT ENFORCED,
  during int4range,
  PRIMARY KEY (id, during WITHOUT OVERLAPS)
);
ALTER TABLE app.modern ADD CONSTRAINT modern_a_here NOT NULL a NOT VALID;
CREATE DOMAIN app.needed AS int CONSTRAINT somebody_said_so NOT NULL;
CREATE PUBLICATION computed_news FOR TABLE app.pairs WITH (publish_generated_columns = stored);
