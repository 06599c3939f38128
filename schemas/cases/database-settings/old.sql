-- What is set for the database comes, changes and goes.
-- roles: compared
ALTER DATABASE shop SET search_path = public, "$user";
ALTER DATABASE shop SET statement_timeout = '1min';
CREATE TABLE t (id integer PRIMARY KEY);
