-- The default and the check of a parent change and go, while a child has its own or keeps them.
CREATE TABLE parent (
  id    bigint PRIMARY KEY,
  a     integer DEFAULT 10,
  b     integer,
  c     integer DEFAULT 4,
  d     integer DEFAULT 5
);
CREATE TABLE child (
  extra text,
  CONSTRAINT b_positive CHECK (b > 0)
) INHERITS (parent);
ALTER TABLE child ALTER COLUMN a SET DEFAULT 1;
ALTER TABLE child ALTER COLUMN b SET DEFAULT 20;
ALTER TABLE child ALTER COLUMN d DROP DEFAULT;
CREATE TABLE grandchild () INHERITS (child);
ALTER TABLE grandchild ALTER COLUMN a SET DEFAULT 1;
ALTER TABLE grandchild ALTER COLUMN b SET DEFAULT 2;
ALTER TABLE grandchild ALTER COLUMN c SET DEFAULT 30;
