-- The storage parameters of indexes change, of which only a replaced one needs a build.
CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz NOT NULL, tags text[]);
CREATE INDEX logs_at_idx ON logs USING brin (at) WITH (pages_per_range = 64, autosummarize = on);
CREATE INDEX logs_tags_idx ON logs USING gin (tags) WHERE id > 0;
CREATE INDEX logs_id_at_idx ON logs (id, at) INCLUDE (tags) WITH (fillfactor = 70);
