-- A serial column becomes an identity.
CREATE TABLE comments (
  id   bigserial PRIMARY KEY,
  body text NOT NULL
);
