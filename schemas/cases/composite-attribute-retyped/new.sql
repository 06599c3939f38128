-- An attribute of a composite type that a function returns gets another type.
CREATE TYPE point3d AS (x double precision, y double precision, z double precision);
CREATE FUNCTION origin() RETURNS point3d
LANGUAGE sql IMMUTABLE AS $$ SELECT 0, 0, 0 $$;
