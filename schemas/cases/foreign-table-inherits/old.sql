-- Foreign tables inherit from a table and stop inheriting.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE TABLE base (id int, label text DEFAULT 'b', CONSTRAINT base_check CHECK (id > 0));
CREATE FOREIGN TABLE one (extra int) INHERITS (base) SERVER far;
CREATE FOREIGN TABLE two (id int, label text, CONSTRAINT base_check CHECK (id > 0)) SERVER far;
