-- A CHECK over two columns is added that children do not inherit.
CREATE TABLE stays (
  id        bigint PRIMARY KEY,
  arrival   date NOT NULL,
  departure date,
  CONSTRAINT stays_order_check CHECK (departure > arrival) NO INHERIT
);
CREATE TABLE long_stays () INHERITS (stays);
