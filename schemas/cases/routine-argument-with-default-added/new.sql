-- A function gets another argument with a default, so that a call of the old one would be one of the new one, too.
CREATE TABLE prices (id bigint PRIMARY KEY, net numeric NOT NULL);
CREATE FUNCTION gross(net numeric, rate numeric DEFAULT 0.2) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT net * (1 + rate)';
CREATE VIEW shown AS SELECT id, gross(net) AS gross FROM prices;
GRANT SELECT ON shown TO app_reader;
CREATE INDEX prices_gross_idx ON prices (gross(net));
