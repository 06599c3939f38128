-- the index of a partitioned table gets a condition and keeps its comment
CREATE TABLE item (id integer, size integer) PARTITION BY HASH (id);
CREATE TABLE item_0 PARTITION OF item FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE item_1 PARTITION OF item FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE INDEX item_size ON item (size) WHERE size IS NOT NULL;
COMMENT ON INDEX item_size IS 'finds by size';
COMMENT ON INDEX item_1_size_idx IS 'finds the odd ones';
