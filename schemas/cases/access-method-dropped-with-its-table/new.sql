-- An access method goes with the table that is kept by it.
CREATE SCHEMA app;
