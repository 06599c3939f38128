-- Constraints of all kinds change only their names.
CREATE TABLE towns (id bigint CONSTRAINT towns_key PRIMARY KEY);
CREATE TABLE users (
  id    bigint CONSTRAINT users_key PRIMARY KEY,
  email text CONSTRAINT one_email UNIQUE,
  age   integer CONSTRAINT grown CHECK (age > 0),
  town  bigint CONSTRAINT lives REFERENCES towns,
  room  integer,
  CONSTRAINT alone EXCLUDE USING btree (room WITH =)
);
