-- A function whose body, which PostgreSQL records no dependency of, reads a new table and a new view.
CREATE SCHEMA app;
