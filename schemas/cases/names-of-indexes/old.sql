-- Indexes with quotes, spaces, capitals, non-ASCII letters, reserved words and 63 bytes are added and changed.
CREATE TABLE rows (
  id    bigint PRIMARY KEY,
  value text
);
CREATE INDEX "Suche über value" ON rows (value);
