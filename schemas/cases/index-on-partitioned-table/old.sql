-- A partitioned table gets an index, and another one of it changes.
CREATE TABLE entries (
  day    date NOT NULL,
  author text,
  topic  text
) PARTITION BY RANGE (day);
CREATE INDEX entries_topic_idx ON entries (topic);
CREATE TABLE entries_2024 PARTITION OF entries FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE entries_2025 PARTITION OF entries FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
