-- A composite type is created, with collation and comment.
CREATE SCHEMA app;
