-- Columns of a key and of what refers to it get shorter types, which the old application need not obey.
CREATE TABLE codes (
  code varchar(100) PRIMARY KEY,
  rate numeric(12, 4) NOT NULL DEFAULT 1
);
CREATE TABLE uses (
  code varchar(100) REFERENCES codes,
  CONSTRAINT uses_code CHECK (code <> '')
);
CREATE VIEW used AS SELECT code, rate FROM codes WHERE code IN (SELECT code FROM uses);
