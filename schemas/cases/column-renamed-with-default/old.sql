-- A column with default and comment is renamed.
CREATE TABLE users (
  id   bigint PRIMARY KEY,
  lang text DEFAULT 'en' -- @renamed from=locale
);
COMMENT ON COLUMN users.lang IS 'ISO 639-1.';
