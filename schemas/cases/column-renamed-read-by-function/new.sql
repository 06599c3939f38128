-- A column that the body of a function reads is renamed; PostgreSQL records no dependency.
CREATE TABLE users (
  id       bigint PRIMARY KEY,
  username text NOT NULL -- @renamed from=login
);
CREATE FUNCTION user_name(bigint) RETURNS text
LANGUAGE sql STABLE AS $$ SELECT username FROM users WHERE id = $1 $$;
