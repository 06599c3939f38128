-- Kinds that are not modelled.
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE away (a int) SERVER far;
CREATE TABLE pairs (a int, b int);
