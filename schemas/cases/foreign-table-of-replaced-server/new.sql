-- A server is made again as one of another wrapper, with its foreign table and the view over it.
CREATE FOREIGN DATA WRAPPER other;
CREATE SERVER far FOREIGN DATA WRAPPER other;
CREATE USER MAPPING FOR author SERVER far OPTIONS (password 'rosebud');
CREATE FOREIGN TABLE orders (id integer DEFAULT 1 CHECK (id > 0)) SERVER far;
CREATE VIEW ids AS SELECT id FROM orders;
