-- A foreign key becomes deferrable.
CREATE TABLE nodes (
  id bigint PRIMARY KEY
);
CREATE TABLE arcs (
  id      bigint PRIMARY KEY,
  node_id bigint NOT NULL,
  CONSTRAINT arcs_node_fkey FOREIGN KEY (node_id) REFERENCES nodes (id)
);
