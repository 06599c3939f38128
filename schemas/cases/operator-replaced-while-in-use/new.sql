-- An operator with a commutator that views, checks and indexes use gets another function, and may be hashed.
CREATE FUNCTION less(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 < $2';
CREATE FUNCTION more(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > $2';
CREATE FUNCTION below(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 < $2';
CREATE OPERATOR <<< (FUNCTION = below, LEFTARG = int, RIGHTARG = int, COMMUTATOR = >>>);
CREATE OPERATOR >>> (FUNCTION = more, LEFTARG = int, RIGHTARG = int, COMMUTATOR = <<<);
CREATE OPERATOR === (FUNCTION = less, LEFTARG = int, RIGHTARG = int, COMMUTATOR = ===, HASHES, MERGES);
CREATE TABLE points (id bigint PRIMARY KEY, x int, y int, CONSTRAINT points_check CHECK (x <<< y));
CREATE INDEX points_below ON points (x) WHERE x <<< y;
CREATE VIEW below AS SELECT id FROM points WHERE x <<< y AND y >>> x;
COMMENT ON OPERATOR <<< (int, int) IS 'kept';
