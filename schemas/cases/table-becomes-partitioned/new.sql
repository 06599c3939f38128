-- A table becomes partitioned, with its rows, under a view, a foreign key and an index.
CREATE TABLE events (
  id   bigint NOT NULL,
  day  date NOT NULL,
  note text,
  CONSTRAINT events_pkey PRIMARY KEY (id, day)
) PARTITION BY RANGE (day);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE INDEX events_note_idx ON events (note);
COMMENT ON TABLE events IS 'What happened.';
GRANT SELECT ON events TO app_reader;
CREATE VIEW noted AS SELECT id, note FROM events WHERE note IS NOT NULL;
