-- Indexes, one behind a key, one on a partitioned table, move to another tablespace.
CREATE TABLE orders (id bigint CONSTRAINT orders_pkey PRIMARY KEY, placed date NOT NULL);
CREATE INDEX orders_placed_idx ON orders (placed) WHERE id > 0;
CREATE TABLE visits (day date NOT NULL, page text NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX visits_page_idx ON visits (page);
CREATE TABLE slots (during int4range, CONSTRAINT slots_excl EXCLUDE USING gist (during WITH &&));
