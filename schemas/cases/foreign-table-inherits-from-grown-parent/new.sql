-- A foreign table becomes the child of a table that has more than it.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE TABLE base (id int, label text, CONSTRAINT base_check CHECK (id > 0));
CREATE FOREIGN TABLE one () INHERITS (base) SERVER far;
