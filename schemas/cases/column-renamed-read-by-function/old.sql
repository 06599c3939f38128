-- A column that the body of a function reads is renamed; PostgreSQL records no dependency.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  login text NOT NULL -- @renamed from=username
);
CREATE FUNCTION user_name(bigint) RETURNS text
LANGUAGE sql STABLE AS $$ SELECT login FROM users WHERE id = $1 $$;
