-- Storage parameters of a table and its TOAST table are set, changed and reset.
CREATE TABLE logs (
  id   bigint PRIMARY KEY,
  line text
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, toast.autovacuum_enabled = false);
