-- text becomes integer.
CREATE TABLE people (
  id  bigint PRIMARY KEY,
  age text -- @using age::text
);
