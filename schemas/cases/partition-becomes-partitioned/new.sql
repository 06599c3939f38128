-- A partition is partitioned itself from now on.
CREATE TABLE readings (
  sensor integer NOT NULL,
  day    date NOT NULL,
  value  double precision,
  PRIMARY KEY (sensor, day)
) PARTITION BY RANGE (day);
CREATE TABLE readings_old PARTITION OF readings FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
CREATE TABLE readings_new PARTITION OF readings FOR VALUES FROM ('2024-01-01') TO (MAXVALUE) PARTITION BY HASH (sensor);
CREATE TABLE readings_new_0 PARTITION OF readings_new FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE readings_new_1 PARTITION OF readings_new FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE INDEX readings_value_idx ON readings (value);
CREATE TABLE alarms (
  sensor integer NOT NULL,
  day    date NOT NULL,
  FOREIGN KEY (sensor, day) REFERENCES readings
);
