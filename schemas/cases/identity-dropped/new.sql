-- An identity column becomes a plain one.
CREATE TABLE readings (
  id    bigint PRIMARY KEY,
  value real
);
