-- A table gets a foreign key to itself.
CREATE TABLE folders (
  id        bigint PRIMARY KEY,
  parent_id bigint REFERENCES folders (id) ON DELETE CASCADE
);
