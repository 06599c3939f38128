-- a materialized view gets another name while the one that it reads shows other rows
CREATE TABLE item (id integer PRIMARY KEY, size integer);
CREATE MATERIALIZED VIEW sized AS SELECT id, size FROM item WHERE size IS NOT NULL;
-- @renamed from=large
CREATE MATERIALIZED VIEW big AS SELECT id, size FROM sized WHERE size > 10;
COMMENT ON COLUMN big.size IS 'in centimetres';
