-- a policy comes that calls a function with a column, which gets the type of the argument
CREATE TABLE note (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
CREATE FUNCTION weight(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1';
ALTER TABLE note ENABLE ROW LEVEL SECURITY;
CREATE POLICY light ON note USING (weight(id % 1000) > -9);
