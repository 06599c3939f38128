-- A composite key and the foreign key to it list their columns in another order.
CREATE TABLE users (
  tenant bigint NOT NULL,
  id     bigint NOT NULL,
  CONSTRAINT users_pkey PRIMARY KEY (tenant, id)
);
CREATE TABLE orders (
  id      bigint PRIMARY KEY,
  tenant  bigint NOT NULL,
  user_id bigint NOT NULL,
  CONSTRAINT orders_user FOREIGN KEY (tenant, user_id) REFERENCES users (tenant, id)
);
