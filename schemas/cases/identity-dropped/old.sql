-- An identity column becomes a plain one.
CREATE TABLE readings (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  value real
);
