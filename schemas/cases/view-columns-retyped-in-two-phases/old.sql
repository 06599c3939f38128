-- A view shows two columns that change their types, one before and one after the gate.
CREATE TABLE orders (id varchar(10), at varchar(10), -- @using at::text
 label text);
CREATE VIEW recent AS SELECT id, at, label FROM orders;
COMMENT ON VIEW recent IS 'new ones';
