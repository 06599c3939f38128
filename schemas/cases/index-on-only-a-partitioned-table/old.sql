-- An index that was made for the partitioned table alone is completed.
CREATE TABLE visits (day date NOT NULL, page text NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE visits_2025 PARTITION OF visits FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX visits_page_idx ON ONLY visits (page);
CREATE INDEX "visits 2025" ON visits_2025 (page);
ALTER INDEX visits_page_idx ATTACH PARTITION "visits 2025";
