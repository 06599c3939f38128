-- An enum is created and a new column uses it.
CREATE TABLE tickets (
  id bigint PRIMARY KEY
);
