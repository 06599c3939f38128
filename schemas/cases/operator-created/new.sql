-- Operators come with everything they can have: commutators, negators, estimators, hashing, merging.
CREATE TABLE points (id bigint PRIMARY KEY, x int, y int);
CREATE FUNCTION same(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE FUNCTION other(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <> $2';
CREATE FUNCTION less(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 < $2';
CREATE FUNCTION more(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > $2';
CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 * 2';
CREATE OPERATOR === (FUNCTION = same, LEFTARG = int, RIGHTARG = int, COMMUTATOR = ===, NEGATOR = !==,
  RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR !== (FUNCTION = other, LEFTARG = int, RIGHTARG = int, COMMUTATOR = !==, NEGATOR = ===,
  RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR <<< (FUNCTION = less, LEFTARG = int, RIGHTARG = int, COMMUTATOR = >>>);
CREATE OPERATOR >>> (FUNCTION = more, LEFTARG = int, RIGHTARG = int, COMMUTATOR = <<<);
CREATE OPERATOR ~~~ (FUNCTION = twice, RIGHTARG = int);
COMMENT ON OPERATOR === (int, int) IS 'the same';
COMMENT ON OPERATOR ~~~ (NONE, int) IS 'twice';
ALTER OPERATOR <<< (int, int) OWNER TO keeper;
CREATE VIEW diagonal AS SELECT id, ~~~ x AS doubled FROM points WHERE x === y;
CREATE INDEX points_below ON points (x) WHERE x <<< y;
ALTER TABLE points ADD CONSTRAINT points_check CHECK (x !== 7);
