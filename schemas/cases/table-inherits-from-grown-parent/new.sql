-- A table becomes the child of one that gets a column and a check at the same time.
CREATE TABLE parent (a integer, b text, more bigint, CONSTRAINT parent_check CHECK (a > -5000));
CREATE TABLE child (d date) INHERITS (parent);
