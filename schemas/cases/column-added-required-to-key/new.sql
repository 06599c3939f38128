-- A required column without a value becomes part of the primary key.
CREATE TABLE events (
  id bigint,
  tenant_id bigint NOT NULL,
  PRIMARY KEY (id, tenant_id)
);
CREATE TABLE marks (
  label text,
  id uuid PRIMARY KEY
);
