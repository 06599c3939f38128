-- Two tables that refer to each other become unlogged.
CREATE TABLE towns (id bigint PRIMARY KEY, mayor bigint);
CREATE TABLE people (id bigint PRIMARY KEY, town bigint REFERENCES towns);
