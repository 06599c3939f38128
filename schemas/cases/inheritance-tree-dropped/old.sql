-- A tree of tables that inherit goes as a whole, and only a leaf of another one stays.
CREATE TABLE root (id bigint PRIMARY KEY, a text NOT NULL DEFAULT 'x', CONSTRAINT a_known CHECK (a <> ''));
CREATE TABLE branch (b integer) INHERITS (root);
CREATE TABLE leaf (c integer) INHERITS (branch);
CREATE TABLE other_root (id bigint NOT NULL, a text CHECK (a <> ''));
CREATE TABLE other_branch (b integer) INHERITS (other_root);
CREATE TABLE other_leaf (c integer) INHERITS (other_branch);
CREATE VIEW roots AS SELECT id FROM root;
CREATE TABLE kept (id integer);
