-- A column with default and comment is renamed.
CREATE TABLE users (
  id     bigint PRIMARY KEY,
  locale text DEFAULT 'en' -- @renamed from=lang
);
COMMENT ON COLUMN users.locale IS 'ISO 639-1.';
