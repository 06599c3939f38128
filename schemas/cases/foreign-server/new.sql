-- A foreign-data wrapper, its server and a user mapping change.
CREATE FOREIGN DATA WRAPPER files OPTIONS (debug 'false', more 'it''s');
CREATE FOREIGN DATA WRAPPER "Odd ""files""" VALIDATOR postgresql_fdw_validator;
CREATE SERVER near TYPE 'disk' VERSION '2' FOREIGN DATA WRAPPER files OPTIONS (host 'b', "Odd ""option""" 'y');
CREATE SERVER moved TYPE 'tape' FOREIGN DATA WRAPPER files;
CREATE SERVER "Odd ""server""" FOREIGN DATA WRAPPER files;
CREATE USER MAPPING FOR PUBLIC SERVER near OPTIONS (login 'y', password 'other');
CREATE USER MAPPING FOR PUBLIC SERVER moved;
CREATE USER MAPPING FOR app_reader SERVER "Odd ""server""" OPTIONS (login 'z');
COMMENT ON SERVER near IS 'close by';
GRANT USAGE ON FOREIGN SERVER near TO app_reader;
GRANT USAGE ON FOREIGN DATA WRAPPER files TO app_reader;
