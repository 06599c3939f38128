-- a view gets another comment while a domain that it reads is built on another type
CREATE DOMAIN amount AS integer;
CREATE DOMAIN label AS amount;
CREATE TABLE item (
  id integer PRIMARY KEY,
  kind label NOT NULL -- @using 7::label
);
CREATE VIEW items AS SELECT id, kind FROM item;
COMMENT ON VIEW items IS 'every one';
