-- Two views of different shape, each under another view, exchange their names.
CREATE TABLE cars (
  id    bigint PRIMARY KEY,
  brand text,
  price integer
);
CREATE VIEW cheap AS SELECT id, brand FROM cars WHERE price < 1000;
CREATE VIEW dear AS SELECT id, price FROM cars WHERE price >= 1000;
CREATE VIEW cheap_ids AS SELECT id FROM cheap;
CREATE VIEW dear_ids AS SELECT id FROM dear;
