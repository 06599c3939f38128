-- a materialized view gets another name while the one that it reads shows other rows
CREATE TABLE item (id integer PRIMARY KEY, size integer);
CREATE MATERIALIZED VIEW sized AS SELECT id, size FROM item;
-- @renamed from=big
CREATE MATERIALIZED VIEW large AS SELECT id, size FROM sized WHERE size > 10;
COMMENT ON COLUMN large.size IS 'in centimetres';
