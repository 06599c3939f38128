-- A view shows two columns that change their types, one before and one after the gate.
CREATE TABLE orders (id varchar(20), at integer, -- @using length(at)
 label text);
CREATE VIEW recent AS SELECT id, at, label FROM orders;
COMMENT ON VIEW recent IS 'new ones';
