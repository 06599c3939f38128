-- A server is of another type and another wrapper, so it is made again with what is part of it.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far TYPE 'archive' FOREIGN DATA WRAPPER plain OPTIONS (host 'a');
COMMENT ON SERVER far IS 'far away';
GRANT USAGE ON FOREIGN SERVER far TO author;
CREATE USER MAPPING FOR author SERVER far OPTIONS ("user" 'writer', password 'rosebud');
