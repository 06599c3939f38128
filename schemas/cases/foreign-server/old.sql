-- A foreign-data wrapper, its server and a user mapping change.
CREATE FOREIGN DATA WRAPPER files OPTIONS (debug 'true', level '1');
CREATE SERVER near TYPE 'disk' VERSION '1' FOREIGN DATA WRAPPER files OPTIONS (host 'a', port '1');
CREATE SERVER moved TYPE 'disk' FOREIGN DATA WRAPPER files;
CREATE USER MAPPING FOR PUBLIC SERVER near OPTIONS (login 'x', password 'secret');
CREATE USER MAPPING FOR PUBLIC SERVER moved;
COMMENT ON SERVER near IS 'close by';
