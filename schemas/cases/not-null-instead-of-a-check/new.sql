-- A CHECK that a column is not null becomes NOT NULL.
CREATE TABLE people (
  id    bigint PRIMARY KEY,
  email text NOT NULL,
  age   integer NOT NULL,
  CONSTRAINT people_email_check CHECK (email IS NOT NULL AND email <> '')
);
