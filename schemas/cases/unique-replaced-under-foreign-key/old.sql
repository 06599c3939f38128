-- A unique constraint with INCLUDE gains another column while a foreign key points to it.
CREATE TABLE users (
  id    bigint PRIMARY KEY,
  code  text NOT NULL,
  name  text,
  CONSTRAINT users_code UNIQUE (code)
);
CREATE TABLE orders (
  id   bigint PRIMARY KEY,
  code text NOT NULL REFERENCES users (code)
);
