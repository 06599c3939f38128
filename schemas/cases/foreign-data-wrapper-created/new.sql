-- A foreign-data wrapper comes with a server and mappings, comments, grants and owners.
CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER plain OPTIONS (debug 'true', "Odd ""name""" 'it''s');
COMMENT ON FOREIGN DATA WRAPPER plain IS 'reads nothing';
GRANT USAGE ON FOREIGN DATA WRAPPER plain TO author WITH GRANT OPTION;
ALTER FOREIGN DATA WRAPPER plain OWNER TO keeper;
CREATE SERVER far TYPE 'archive' VERSION '1.0' FOREIGN DATA WRAPPER plain OPTIONS (host 'far.example');
COMMENT ON SERVER far IS 'far away';
GRANT USAGE ON FOREIGN SERVER far TO author;
ALTER SERVER far OWNER TO author;
CREATE USER MAPPING FOR author SERVER far OPTIONS ("user" 'writer', password 'rosebud');
CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS ("user" 'reader');
