-- A column with quotes and spaces is renamed to one with capitals and non-ASCII letters, with what hangs on it.
CREATE TABLE "Order" (
  id              bigint PRIMARY KEY,
  "Größe ""neu""" text NOT NULL, -- @renamed from="the ""old"" name"
  CONSTRAINT "Order's check" CHECK ("Größe ""neu""" <> '')
);
CREATE INDEX "Order index" ON "Order" (lower("Größe ""neu"""));
