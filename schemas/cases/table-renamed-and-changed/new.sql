-- A table is renamed, and gains and loses columns, a check, an index and a foreign key.
CREATE TABLE towns (id bigint PRIMARY KEY);
-- @renamed from=customers
CREATE TABLE clients (
  id    bigint PRIMARY KEY,
  email varchar(1000) NOT NULL UNIQUE,
  mood  text NOT NULL DEFAULT 'good' CHECK (mood <> ''),
  leader bigint REFERENCES clients
);
CREATE INDEX clients_mood_idx ON clients (mood);
CREATE VIEW moods AS SELECT id, mood FROM clients;
COMMENT ON COLUMN clients.mood IS 'today';
