-- A wrapper gets a handler, loses its validator and has other options.
CREATE EXTENSION postgres_fdw;
CREATE FUNCTION checks(text[], oid) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
CREATE FOREIGN DATA WRAPPER plain VALIDATOR checks OPTIONS (host 'a', port '1');
