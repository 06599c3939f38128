-- Operators in use get other estimators, lose theirs, and get ones for the first time.
CREATE FUNCTION same(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE OPERATOR === (FUNCTION = same, LEFTARG = int, RIGHTARG = int, RESTRICT = contsel);
CREATE OPERATOR ==== (FUNCTION = same, LEFTARG = int, RIGHTARG = int, RESTRICT = eqsel, JOIN = eqjoinsel);
CREATE VIEW one AS SELECT 1 AS one WHERE 1 === 1 AND 1 ==== 1;
