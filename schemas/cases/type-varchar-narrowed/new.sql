-- A text gets a shorter limit, which all rows keep.
CREATE TABLE tags (
  id    bigint PRIMARY KEY,
  label varchar(20) NOT NULL
);
