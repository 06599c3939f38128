-- Triggers and functions with quotes, spaces, capitals, non-ASCII letters, reserved words and 63 bytes are created.
CREATE TABLE "User" (
  id     bigint PRIMARY KEY,
  "When" timestamptz
);
