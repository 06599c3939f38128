-- Partitions of a table are elsewhere: one comes, one goes, one gets other bounds.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE TABLE events (id int NOT NULL, at date NOT NULL, note text DEFAULT 'n', CHECK (id > 0)) PARTITION BY RANGE (at);
CREATE INDEX events_note_idx ON events (note);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE FOREIGN TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') SERVER far;
CREATE FOREIGN TABLE events_2023 PARTITION OF events FOR VALUES FROM ('2023-01-01') TO ('2024-01-01') SERVER far
  OPTIONS (table_name 'old');
