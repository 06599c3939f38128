-- A role may use the wrapper that an extension brought, and a server is made with it.
CREATE EXTENSION postgres_fdw;
CREATE EXTENSION file_fdw;
GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO author;
CREATE SERVER shop FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'shop.example', dbname 'shop', port '5433');
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE USER MAPPING FOR author SERVER shop OPTIONS ("user" 'shop', password 'rosebud', sslkey '/k');
