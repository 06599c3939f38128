-- timestamp becomes timestamptz; what was written was in UTC.
CREATE TABLE meetings (
  id bigint PRIMARY KEY,
  at timestamptz NOT NULL -- @using at AT TIME ZONE 'UTC'
);
