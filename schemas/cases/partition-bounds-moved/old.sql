-- The bounds between partitions move, and one is split in two, with their rows.
CREATE TABLE visits (
  day  date NOT NULL,
  page text
) PARTITION BY RANGE (day);
CREATE TABLE visits_old PARTITION OF visits FOR VALUES FROM ('2000-01-01') TO ('2022-01-01');
CREATE TABLE visits_now PARTITION OF visits FOR VALUES FROM ('2022-01-01') TO ('2030-01-01');
CREATE TABLE visits_other PARTITION OF visits DEFAULT;
CREATE INDEX visits_page_idx ON visits (page);
CREATE VIEW recent AS SELECT page FROM visits_now;
