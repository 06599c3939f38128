-- Storage parameters of a table and its TOAST table are set, changed and reset.
CREATE TABLE logs (
  id   bigint PRIMARY KEY,
  line text
) WITH (fillfactor = 90, autovacuum_enabled = false);
