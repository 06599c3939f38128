-- A function returns a table with one column more.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  email text
);
CREATE FUNCTION find_users(pattern text) RETURNS TABLE (user_id bigint, user_email text)
LANGUAGE sql STABLE AS $$ SELECT id, email FROM users WHERE email LIKE pattern $$;
