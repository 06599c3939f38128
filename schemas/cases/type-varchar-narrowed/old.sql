-- A text gets a shorter limit, which all rows keep.
CREATE TABLE tags (
  id    bigint PRIMARY KEY,
  label varchar(100) NOT NULL
);
