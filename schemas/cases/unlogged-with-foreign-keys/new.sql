-- Two tables that refer to each other become unlogged.
CREATE UNLOGGED TABLE towns (id bigint PRIMARY KEY, mayor bigint);
CREATE UNLOGGED TABLE people (id bigint PRIMARY KEY, town bigint REFERENCES towns);
