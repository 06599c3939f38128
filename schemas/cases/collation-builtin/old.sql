-- postgres: 17+
-- A collation of the builtin provider takes the place of one of libc, in a table that is new too.
CREATE COLLATION code (PROVIDER = libc, LOCALE = 'C');
