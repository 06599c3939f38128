-- Constraints with quotes, spaces, capitals, non-ASCII letters, reserved words and 63 bytes are added.
CREATE TABLE rows (
  id    bigint NOT NULL,
  ref   bigint,
  value integer NOT NULL,
  CONSTRAINT "primary" PRIMARY KEY (id),
  CONSTRAINT "Fremdschlüssel zu ""rows""" FOREIGN KEY (ref) REFERENCES rows (id),
  CONSTRAINT "it's > 0" CHECK (value > 0),
  CONSTRAINT the_constraint_whose_name_is_just_as_long_as_postgresql_allows1 UNIQUE (value)
);
COMMENT ON CONSTRAINT "it's > 0" ON rows IS 'It is.';
