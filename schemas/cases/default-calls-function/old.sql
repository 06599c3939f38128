-- A default changes to the call of a new function.
CREATE TABLE coupons (
  id   bigint PRIMARY KEY,
  code text NOT NULL DEFAULT 'NONE'
);
