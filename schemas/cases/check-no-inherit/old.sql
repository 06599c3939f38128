-- A CHECK over two columns is added that children do not inherit.
CREATE TABLE stays (
  id        bigint PRIMARY KEY,
  arrival   date NOT NULL,
  departure date
);
CREATE TABLE long_stays () INHERITS (stays);
