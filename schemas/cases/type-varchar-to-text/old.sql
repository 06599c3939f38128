-- varchar(100) becomes text.
CREATE TABLE quotes (
  id   bigint PRIMARY KEY,
  body varchar(100)
);
