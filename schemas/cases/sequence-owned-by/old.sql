-- A sequence becomes owned by the column that it feeds.
CREATE SEQUENCE order_numbers;
CREATE TABLE orders (
  number bigint PRIMARY KEY DEFAULT nextval('order_numbers')
);
