-- A column of text becomes one of an extension's type, whose input says of bad values that their syntax is wrong.
CREATE EXTENSION hstore;
CREATE TABLE products (
  id    bigint PRIMARY KEY,
  attrs text,
  more  text NOT NULL -- @using more::text
);
