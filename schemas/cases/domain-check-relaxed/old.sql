-- The CHECK of a domain in use accepts more than before.
CREATE DOMAIN percent AS integer CONSTRAINT percent_check CHECK (VALUE BETWEEN 0 AND 100);
CREATE TABLE shares (
  id      bigint PRIMARY KEY,
  portion percent
);
