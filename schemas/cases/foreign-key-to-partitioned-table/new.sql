-- A foreign key to a partitioned table is added.
CREATE TABLE events (id bigint NOT NULL, day date NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE notes (id bigint PRIMARY KEY, event bigint, day date,
  CONSTRAINT notes_event FOREIGN KEY (event, day) REFERENCES events (id, day));
