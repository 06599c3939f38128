-- A partitioned table goes together with the function that its index computes.
CREATE SCHEMA app;
CREATE FUNCTION app.bucket(n integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN n % 10;
CREATE TABLE app.events (id integer NOT NULL, note text) PARTITION BY HASH (id);
CREATE TABLE app.events_0 PARTITION OF app.events FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE app.events_1 PARTITION OF app.events FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE INDEX events_bucket ON app.events (app.bucket(id));
CREATE TABLE app.plain (id integer);
CREATE INDEX plain_bucket ON app.plain (app.bucket(id));
