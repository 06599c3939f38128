-- A CHECK is written in another way and accepts the same rows.
CREATE TABLE orders (
  id    bigint PRIMARY KEY,
  state text,
  total numeric(10, 2),
  CONSTRAINT orders_state_check CHECK (state IN ('new', 'paid', 'sent') AND NOT total < 0)
);
