-- A domain is created and a new table uses it.
CREATE DOMAIN percent AS numeric(5, 2) DEFAULT 0 CONSTRAINT percent_range CHECK (VALUE BETWEEN 0 AND 100);
CREATE TABLE shops (
  id bigint PRIMARY KEY
);
CREATE TABLE discounts (
  shop_id bigint PRIMARY KEY REFERENCES shops (id),
  rate    percent NOT NULL
);
