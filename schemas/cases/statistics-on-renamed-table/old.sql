-- A table with a statistics object is renamed.
CREATE TABLE clients ( -- @renamed from=customers
  id bigint,
  zip text);
CREATE STATISTICS places ON id, zip FROM clients;
