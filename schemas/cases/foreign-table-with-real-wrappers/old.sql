-- Foreign tables of the wrappers that PostgreSQL brings come and change.
CREATE EXTENSION postgres_fdw;
CREATE EXTENSION file_fdw;
CREATE SERVER shop FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'shop.example');
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE orders (id int OPTIONS (column_name 'ID')) SERVER shop OPTIONS (table_name 'o');
