-- Enums with odd names get labels with quotes, spaces, capitals, non-ASCII letters, backslashes and 63 bytes.
CREATE TYPE "Status ""neu""" AS ENUM (
  'it''s ready', 'select', 'Größer', 'say "hi"', 'C:\dir',
  'the label whose name is just as long as PostgreSQL allows it 12'
);
CREATE TABLE rows (
  id     bigint PRIMARY KEY,
  status "Status ""neu""" NOT NULL DEFAULT 'select'
);
