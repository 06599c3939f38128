-- A column goes that can be told from those that stay, so the old application still finds it in new rows.
-- @reverse total = price::bigint * quantity
CREATE TABLE lines (
  id       bigint PRIMARY KEY,
  price    integer NOT NULL,
  quantity integer NOT NULL
);
