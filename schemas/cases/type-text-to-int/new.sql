-- text becomes integer.
CREATE TABLE people (
  id  bigint PRIMARY KEY,
  age integer -- @using substring(age FROM '^[0-9]{1,9}')::integer
);
