-- An enum, a domain, a composite and a range are renamed.
-- @renamed from=status
CREATE TYPE state AS ENUM ('a', 'b');
-- @renamed from=code
CREATE DOMAIN label AS text CONSTRAINT filled CHECK (VALUE <> '');
-- @renamed from=pair
CREATE TYPE point2 AS (x integer, y integer);
-- @renamed from=span
CREATE TYPE period AS RANGE (subtype = integer, multirange_type_name = spans);
CREATE TABLE items (id bigint PRIMARY KEY, s state DEFAULT 'a', c label, p point2[], r period);
