-- A primary key is replaced by one of another name while a foreign key points to it.
CREATE TABLE users (
  id    bigint NOT NULL CONSTRAINT users_id_unique UNIQUE,
  email text
);
CREATE TABLE orders (
  id      bigint PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id)
);
