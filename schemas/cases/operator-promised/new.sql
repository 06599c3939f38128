-- The commutator that an operator promises is made, and so is a negator that nothing promised.
CREATE FUNCTION less(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 < $2';
CREATE FUNCTION more(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > $2';
CREATE FUNCTION not_less(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 >= $2';
CREATE OPERATOR <<< (FUNCTION = less, LEFTARG = int, RIGHTARG = int, COMMUTATOR = >>>, NEGATOR = <<=);
CREATE OPERATOR >>> (FUNCTION = more, LEFTARG = int, RIGHTARG = int, COMMUTATOR = <<<);
CREATE OPERATOR <<= (FUNCTION = not_less, LEFTARG = int, RIGHTARG = int, NEGATOR = <<<);
COMMENT ON OPERATOR <<< (int, int) IS 'kept';
CREATE VIEW below AS SELECT 1 AS one WHERE 1 <<< 2;
