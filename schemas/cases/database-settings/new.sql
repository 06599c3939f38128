-- What is set for the database comes, changes and goes.
-- roles: compared
ALTER DATABASE shop SET search_path = "$user", public;
ALTER DATABASE shop SET "app.name" = 'the "shop" $lockstep$ it''s';
ALTER DATABASE shop SET datestyle = 'ISO, DMY';
CREATE TABLE t (id integer PRIMARY KEY);
