-- A list of allowed values over varchar, which PostgreSQL prints in two ways, comes to a table and a view.
CREATE TABLE orders (
  id    integer PRIMARY KEY,
  state varchar(20) NOT NULL DEFAULT 'new',
  note  varchar
);
