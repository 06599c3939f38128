-- An operator that promised a commutator does so no more, and another one does from now on.
CREATE FUNCTION less(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 < $2';
CREATE OPERATOR <<< (FUNCTION = less, LEFTARG = int, RIGHTARG = int);
CREATE OPERATOR <<<< (FUNCTION = less, LEFTARG = int, RIGHTARG = int, COMMUTATOR = >>>>);
COMMENT ON OPERATOR <<< (int, int) IS 'kept';
