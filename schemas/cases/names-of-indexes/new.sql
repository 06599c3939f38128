-- Indexes with quotes, spaces, capitals, non-ASCII letters, reserved words and 63 bytes are added and changed.
CREATE TABLE rows (
  id    bigint PRIMARY KEY,
  value text
);
CREATE INDEX "Suche über value" ON rows (value, id);
CREATE INDEX "table" ON rows (lower(value));
CREATE INDEX "it's ""one"" ON rows" ON rows (value) WHERE value <> 'it''s';
CREATE INDEX the_index_whose_name_is_just_as_long_as_postgresql_allows_it_12 ON rows (id, value);
