-- The default and the check of a parent change and go, while a child has its own or keeps them.
CREATE TABLE parent (
  id    bigint PRIMARY KEY,
  a     integer DEFAULT 1,
  b     integer DEFAULT 2,
  c     integer DEFAULT 3,
  d     integer,
  CONSTRAINT a_positive CHECK (a > 0),
  CONSTRAINT b_positive CHECK (b > 0)
);
CREATE TABLE child (
  extra text,
  CONSTRAINT b_positive CHECK (b > 0)
) INHERITS (parent);
ALTER TABLE child ALTER COLUMN b SET DEFAULT 20;
CREATE TABLE grandchild () INHERITS (child);
ALTER TABLE grandchild ALTER COLUMN c SET DEFAULT 30;
