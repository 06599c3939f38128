-- A table partitioned by range gets one more partition.
CREATE TABLE visits (
  at   date NOT NULL,
  page text
) PARTITION BY RANGE (at);
CREATE INDEX visits_page_idx ON visits (page);
CREATE TABLE visits_2024 PARTITION OF visits FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
