-- A role may use the wrapper that an extension brought, and a server is made with it.
CREATE EXTENSION postgres_fdw;
CREATE EXTENSION file_fdw;
