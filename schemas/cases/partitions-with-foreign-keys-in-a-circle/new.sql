-- Two partitioned tables that point to each other are made at once.
CREATE SCHEMA app;
CREATE TABLE app.trips (
  id     bigint,
  region text,
  last   bigint,
  UNIQUE (id, region)
) PARTITION BY LIST (region);
CREATE TABLE app.stops (
  id     bigint,
  region text,
  trip   bigint,
  UNIQUE (id, region)
) PARTITION BY LIST (region);
ALTER TABLE app.trips ADD FOREIGN KEY (last, region) REFERENCES app.stops (id, region);
ALTER TABLE app.stops ADD FOREIGN KEY (trip, region) REFERENCES app.trips (id, region);
CREATE TABLE app.trips_north PARTITION OF app.trips FOR VALUES IN ('north');
CREATE TABLE app.stops_north PARTITION OF app.stops FOR VALUES IN ('north');
CREATE INDEX stops_north_again ON app.stops_north (id, region);
