-- A table with a statistics object is renamed.
CREATE TABLE customers ( -- @renamed from=clients
  id bigint,
  zip text);
CREATE STATISTICS places ON id, zip FROM customers;
