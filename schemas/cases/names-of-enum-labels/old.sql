-- Enums with odd names get labels with quotes, spaces, capitals, non-ASCII letters, backslashes and 63 bytes.
CREATE TYPE "Status ""neu""" AS ENUM ('select');
CREATE TABLE rows (
  id     bigint PRIMARY KEY,
  status "Status ""neu""" NOT NULL DEFAULT 'select'
);
