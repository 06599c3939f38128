-- A wrapper gets a handler, loses its validator and has other options.
CREATE EXTENSION postgres_fdw;
CREATE FUNCTION checks(text[], oid) RETURNS void LANGUAGE plpgsql AS 'BEGIN END';
CREATE FOREIGN DATA WRAPPER plain HANDLER postgres_fdw_handler OPTIONS (host 'b', dbname 'c d');
