-- A column goes that can be told from those that stay, so the old application still finds it in new rows.
CREATE TABLE lines (
  id       bigint PRIMARY KEY,
  price    integer NOT NULL,
  quantity integer NOT NULL,
  total    bigint NOT NULL -- @backfill price::bigint * quantity
);
