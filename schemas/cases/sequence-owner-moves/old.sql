-- A sequence that feeds two tables belongs to a column of the other one.
CREATE SEQUENCE numbers;
CREATE TABLE bills (
  number bigint PRIMARY KEY DEFAULT nextval('numbers')
);
CREATE TABLE notes (
  number bigint PRIMARY KEY DEFAULT nextval('numbers')
);
ALTER SEQUENCE numbers OWNED BY bills.number;
