-- Members that belong to no class come to a family, go from it, and change.
CREATE OPERATOR FAMILY numbers USING btree;
CREATE OPERATOR CLASS small FOR TYPE smallint USING btree FAMILY numbers AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint2cmp(smallint, smallint);
CREATE OPERATOR CLASS large FOR TYPE bigint USING btree FAMILY numbers AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint8cmp(bigint, bigint);
ALTER OPERATOR FAMILY numbers USING btree ADD OPERATOR 1 < (smallint, bigint), FUNCTION 1 (smallint, bigint) btint28cmp(smallint, bigint);
CREATE TABLE counts (n smallint, m bigint);
CREATE INDEX counts_n ON counts (n small, m large);
CREATE INDEX counts_m ON counts (m large);
