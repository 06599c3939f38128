-- A foreign key and the key it points to gain a column.
CREATE TABLE users (
  tenant bigint NOT NULL,
  id     bigint NOT NULL,
  CONSTRAINT users_pkey PRIMARY KEY (id)
);
CREATE TABLE orders (
  id      bigint PRIMARY KEY,
  tenant  bigint NOT NULL,
  user_id bigint NOT NULL,
  CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id)
);
