-- A server with odd names goes, its wrapper and its mappings with it.
CREATE SCHEMA app;
