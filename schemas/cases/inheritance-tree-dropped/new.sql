-- A tree of tables that inherit goes as a whole, and only a leaf of another one stays.
CREATE TABLE other_leaf (id bigint NOT NULL, a text CONSTRAINT other_root_a_check CHECK (a <> ''), b integer, c integer);
CREATE TABLE kept (id integer);
