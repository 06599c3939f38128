-- Columns and checks of a partitioned table change, also in its foreign partition.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;

CREATE TABLE events (id int NOT NULL, at date NOT NULL, kind text DEFAULT 'k', more int DEFAULT 1, CONSTRAINT others CHECK (id > 1)) PARTITION BY RANGE (at);
CREATE FOREIGN TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') SERVER far;
