-- a domain gets another name, and so does its check that was given none
-- @renamed from=size
CREATE DOMAIN amount AS integer CHECK (VALUE < 1000);
CREATE TABLE item (id integer PRIMARY KEY, sizes amount[]);
