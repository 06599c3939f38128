-- A foreign-data wrapper comes with a server and mappings, comments, grants and owners.
CREATE SCHEMA app;
