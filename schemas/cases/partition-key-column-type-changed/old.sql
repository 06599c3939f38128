-- The columns by which a table and one of its partitions are partitioned get other types.
CREATE TABLE events (
    id integer NOT NULL,
    tenant varchar(255) NOT NULL,
    day date NOT NULL,
    PRIMARY KEY (tenant, day, id)
) PARTITION BY LIST (tenant);
CREATE TABLE events_a PARTITION OF events FOR VALUES IN ('a') PARTITION BY RANGE (day);
CREATE TABLE events_a_2024 PARTITION OF events_a FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE TABLE counts (day date, n integer) PARTITION BY RANGE ((n % 10));
CREATE TABLE counts_low PARTITION OF counts FOR VALUES FROM (MINVALUE) TO (5);
CREATE TABLE counts_high PARTITION OF counts FOR VALUES FROM (5) TO (MAXVALUE);
