-- The column that owns a sequence goes with its table, and another one owns it from then on.
CREATE SEQUENCE numbers;
CREATE TABLE notes (
  number bigint PRIMARY KEY DEFAULT nextval('numbers')
);
ALTER SEQUENCE numbers OWNED BY notes.number;
