-- The default of a domain changes.
CREATE DOMAIN currency AS char(3) DEFAULT 'EUR';
CREATE TABLE prices (
  id       bigint PRIMARY KEY,
  currency currency
);
