-- Constraints with quotes, spaces, capitals, non-ASCII letters, reserved words and 63 bytes are added.
CREATE TABLE rows (
  id    bigint NOT NULL,
  ref   bigint,
  value integer NOT NULL
);
