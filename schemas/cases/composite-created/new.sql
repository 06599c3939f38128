-- A composite type is created, with collation and comment.
CREATE SCHEMA app;
CREATE TYPE app.address AS (street text COLLATE "C", city varchar(80), country char(2));
COMMENT ON TYPE app.address IS 'As it stands on a letter.';
COMMENT ON COLUMN app.address.country IS 'ISO 3166-1.';
