-- Columns with quotes, spaces, capitals, non-ASCII letters, reserved words and 63 bytes are added.
CREATE TABLE "Order" (
  id bigint PRIMARY KEY
);
