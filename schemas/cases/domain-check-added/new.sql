-- A domain in use gets a CHECK.
CREATE DOMAIN postcode AS text CONSTRAINT postcode_not_long CHECK (length(VALUE) <= 40);
CREATE TABLE streets (
  id       bigint PRIMARY KEY,
  postcode postcode
);
