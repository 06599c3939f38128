-- A function returns a table with one column more.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  email text
);
CREATE FUNCTION find_users(pattern text) RETURNS TABLE (user_id bigint)
LANGUAGE sql STABLE AS $$ SELECT id FROM users WHERE email LIKE pattern $$;
