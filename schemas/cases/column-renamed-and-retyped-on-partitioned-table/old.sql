-- A column of a partitioned table is renamed and gets another type at once.
CREATE TABLE events (
  id   bigint NOT NULL,
  size text, -- @renamed from=amount @using size::text
  CONSTRAINT events_pkey PRIMARY KEY (id)
) PARTITION BY RANGE (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (100);
