-- A check comes that rows without the new columns may violate, beside checks that they cannot.
CREATE TABLE labels (
  id bigint PRIMARY KEY,
  project_id bigint,
  low int,
  group_id bigint,
  high int,
  color text,
  priority int NOT NULL DEFAULT 5,
  CONSTRAINT one_owner CHECK (num_nonnulls(project_id, group_id) = 1),
  CONSTRAINT colored CHECK (color IS NOT NULL),
  CONSTRAINT ordered CHECK (low <= high),
  CONSTRAINT short CHECK (char_length(color) <= 7),
  CONSTRAINT known CHECK (priority > 3)
);
