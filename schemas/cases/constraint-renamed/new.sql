-- Constraints of all kinds change only their names.
CREATE TABLE towns (id bigint CONSTRAINT towns_pkey PRIMARY KEY);
CREATE TABLE users (
  id    bigint CONSTRAINT users_pkey PRIMARY KEY,
  email text CONSTRAINT users_email UNIQUE,
  age   integer CONSTRAINT users_age CHECK (age > 0),
  town  bigint CONSTRAINT users_town REFERENCES towns,
  room  integer,
  CONSTRAINT users_room EXCLUDE USING btree (room WITH =)
);
