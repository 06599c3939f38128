-- A column with quotes and spaces is renamed to one with capitals and non-ASCII letters, with what hangs on it.
CREATE TABLE "Order" (
  id                  bigint PRIMARY KEY,
  "the ""old"" name"  text NOT NULL, -- @renamed from="Größe ""neu"""
  CONSTRAINT "Order's check" CHECK ("the ""old"" name" <> '')
);
CREATE INDEX "Order index" ON "Order" (lower("the ""old"" name"));
