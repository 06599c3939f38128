-- A CHECK that a column is not null becomes NOT NULL.
CREATE TABLE people (
  id    bigint PRIMARY KEY,
  email text,
  age   integer,
  CONSTRAINT people_email_check CHECK (email IS NOT NULL AND email <> ''),
  CONSTRAINT people_age_check CHECK (age IS NOT NULL)
);
