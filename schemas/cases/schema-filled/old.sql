-- An empty schema gets a table, a type, a view and a function.
CREATE SCHEMA app;
