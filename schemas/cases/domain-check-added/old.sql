-- A domain in use gets a CHECK.
CREATE DOMAIN postcode AS text;
CREATE TABLE streets (
  id       bigint PRIMARY KEY,
  postcode postcode
);
