-- A routine gets a default for an argument, with which a call of another one would be ambiguous, and that one goes.
CREATE TABLE prices (id bigint PRIMARY KEY, net numeric NOT NULL);
CREATE FUNCTION gross(net numeric, rate numeric DEFAULT 0.2) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT net * (1 + rate)';
CREATE VIEW shown AS SELECT id, gross(net) AS gross FROM prices;
