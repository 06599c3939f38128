-- A foreign table with odd names goes with its server, a view over it and a function that returns it.
CREATE SCHEMA app;
