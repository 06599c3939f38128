-- A table becomes the child of one that gets a column and a check at the same time.
CREATE TABLE parent (a integer, b text);
CREATE TABLE child (a integer, b text, d date);
