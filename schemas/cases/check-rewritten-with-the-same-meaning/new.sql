-- A CHECK is written in another way and accepts the same rows.
CREATE TABLE orders (
  id    bigint PRIMARY KEY,
  state text,
  total numeric(10, 2),
  CONSTRAINT orders_state_check CHECK (total >= 0 AND (state = 'paid' OR state = 'sent' OR state = 'new'))
);
