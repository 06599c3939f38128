-- A partitioned table gets a trigger, which its partitions inherit.
CREATE TABLE inbox (
  id   bigint NOT NULL,
  body text
) PARTITION BY RANGE (id);
CREATE TABLE inbox_rest PARTITION OF inbox DEFAULT;
