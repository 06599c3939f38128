-- pgcrypto is added for a function that hashes with it.
CREATE EXTENSION pgcrypto;
CREATE TABLE logins (
  id       bigint PRIMARY KEY,
  password text NOT NULL
);
CREATE FUNCTION password_hash(plain text) RETURNS text
LANGUAGE sql VOLATILE STRICT AS $$ SELECT crypt(plain, gen_salt('bf')) $$;
