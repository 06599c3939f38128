-- An enum, a domain, a composite and a range are renamed.
-- @renamed from=state
CREATE TYPE status AS ENUM ('a', 'b');
-- @renamed from=label
CREATE DOMAIN code AS text CONSTRAINT filled CHECK (VALUE <> '');
-- @renamed from=point2
CREATE TYPE pair AS (x integer, y integer);
-- @renamed from=period
CREATE TYPE span AS RANGE (subtype = integer, multirange_type_name = spans);
CREATE TABLE items (id bigint PRIMARY KEY, s status DEFAULT 'a', c code, p pair[], r span);
