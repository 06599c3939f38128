-- Operator classes and families of all methods come, and indexes, keys, an exclusion and a view use them.
CREATE FUNCTION less(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 > $2';
CREATE FUNCTION less_or_same(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 >= $2';
CREATE FUNCTION same(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE FUNCTION more_or_same(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <= $2';
CREATE FUNCTION more(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 < $2';
CREATE FUNCTION compared(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT CASE WHEN $1 > $2 THEN -1 WHEN $1 = $2 THEN 0 ELSE 1 END';
CREATE OPERATOR <<< (FUNCTION = less, LEFTARG = int, RIGHTARG = int, COMMUTATOR = >>>, NEGATOR = >>>=);
CREATE OPERATOR <<<= (FUNCTION = less_or_same, LEFTARG = int, RIGHTARG = int, COMMUTATOR = >>>=, NEGATOR = >>>);
CREATE OPERATOR === (FUNCTION = same, LEFTARG = int, RIGHTARG = int, COMMUTATOR = ===);
CREATE OPERATOR >>>= (FUNCTION = more_or_same, LEFTARG = int, RIGHTARG = int, COMMUTATOR = <<<=, NEGATOR = <<<);
CREATE OPERATOR >>> (FUNCTION = more, LEFTARG = int, RIGHTARG = int, COMMUTATOR = <<<, NEGATOR = <<<=);
CREATE OPERATOR CLASS backwards FOR TYPE int USING btree AS
  OPERATOR 1 <<<, OPERATOR 2 <<<=, OPERATOR 3 ===, OPERATOR 4 >>>=, OPERATOR 5 >>>, FUNCTION 1 compared(int, int);
CREATE OPERATOR FAMILY hashed USING hash;
CREATE OPERATOR CLASS hashed FOR TYPE int USING hash FAMILY hashed AS OPERATOR 1 ===, FUNCTION 1 hashint4(int);
CREATE OPERATOR CLASS listed FOR TYPE int[] USING gin AS
  OPERATOR 1 && (anyarray, anyarray), FUNCTION 1 btint4cmp(int, int), FUNCTION 2 ginarrayextract(anyarray, internal, internal),
  FUNCTION 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal),
  FUNCTION 4 ginarrayconsistent(internal, smallint, anyarray, integer, internal, internal, internal, internal), STORAGE int;
CREATE OPERATOR CLASS spans FOR TYPE int4range USING gist AS
  OPERATOR 3 && (anyrange, anyrange), FUNCTION 1 range_gist_consistent(internal, anyrange, smallint, oid, internal),
  FUNCTION 2 range_gist_union(internal, internal), FUNCTION 5 range_gist_penalty(internal, internal, internal),
  FUNCTION 6 range_gist_picksplit(internal, internal), FUNCTION 7 range_gist_same(anyrange, anyrange, internal);
CREATE OPERATOR CLASS summed FOR TYPE int USING brin AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
  FUNCTION 1 brin_minmax_opcinfo(internal), FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
  FUNCTION 3 brin_minmax_consistent(internal, internal, internal), FUNCTION 4 brin_minmax_union(internal, internal, internal);
COMMENT ON OPERATOR CLASS backwards USING btree IS 'the other way round';
COMMENT ON OPERATOR FAMILY hashed USING hash IS 'one class';
ALTER OPERATOR CLASS spans USING gist OWNER TO keeper;
ALTER OPERATOR FAMILY spans USING gist OWNER TO keeper;
CREATE TABLE rooms (id bigint PRIMARY KEY, no int, during int4range, tags int[],
  CONSTRAINT rooms_excl EXCLUDE USING gist (during spans WITH &&),
  CONSTRAINT rooms_no EXCLUDE USING btree (no backwards WITH ===));
CREATE INDEX rooms_backwards ON rooms (no backwards);
CREATE INDEX rooms_hashed ON rooms USING hash (no hashed);
CREATE INDEX rooms_tags ON rooms USING gin (tags listed);
CREATE INDEX rooms_summed ON rooms USING brin (no summed);
CREATE VIEW sorted AS SELECT no FROM rooms ORDER BY no USING <<<;
