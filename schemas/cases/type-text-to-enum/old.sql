-- text becomes an enum that is new.
CREATE TABLE shirts (
  id   bigint PRIMARY KEY,
  size text NOT NULL -- @using size::text
);
