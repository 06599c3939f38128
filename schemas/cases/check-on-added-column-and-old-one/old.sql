-- A check comes that rows without the new columns may violate, beside checks that they cannot.
CREATE TABLE labels (
  id bigint PRIMARY KEY,
  project_id bigint,
  low int
);
