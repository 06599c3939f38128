-- The function behind a cast goes for another one under a view and an index that use the cast.
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood);
CREATE FUNCTION level(mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2';
CREATE CAST (mood AS integer) WITH FUNCTION level(mood);
CREATE VIEW cheerful AS SELECT id FROM people WHERE mood::integer > 0;
CREATE INDEX people_mood ON people ((mood::integer));
