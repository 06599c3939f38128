CREATE TABLE accounts (
  id      bigserial PRIMARY KEY,
  login   text NOT NULL,
  balance integer NOT NULL
);
