-- An attribute of a composite type that a function returns gets another type.
CREATE TYPE point3d AS (x real, y real, z real);
CREATE FUNCTION origin() RETURNS point3d
LANGUAGE sql IMMUTABLE AS $$ SELECT 0, 0, 0 $$;
