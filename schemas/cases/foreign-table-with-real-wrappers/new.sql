-- Foreign tables of the wrappers that PostgreSQL brings come and change.
CREATE EXTENSION postgres_fdw;
CREATE EXTENSION file_fdw;
CREATE SERVER shop FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'shop.example', fetch_size '50');
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE USER MAPPING FOR author SERVER shop OPTIONS ("user" 'a', password 'rosebud');
CREATE FOREIGN TABLE orders (id bigint, note text) SERVER shop OPTIONS (table_name 'orders', updatable 'false');
CREATE FOREIGN TABLE lines (line text OPTIONS (force_not_null 'true')) SERVER files
  OPTIONS (filename '/dev/null', format 'csv');
