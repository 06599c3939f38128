-- The CHECK of a domain in use accepts more than before.
CREATE DOMAIN percent AS integer CONSTRAINT percent_check CHECK (VALUE >= 0);
CREATE TABLE shares (
  id      bigint PRIMARY KEY,
  portion percent
);
