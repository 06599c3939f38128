-- Storage, compression and statistics target of a column are set.
CREATE TABLE pages (
  id   bigint PRIMARY KEY,
  body text
);
