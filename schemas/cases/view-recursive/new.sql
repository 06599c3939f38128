-- A recursive view, under another view, changes the column that it starts from.
CREATE TABLE folders (
  id     bigint PRIMARY KEY,
  parent bigint CONSTRAINT folders_parent_fkey REFERENCES folders (id),
  name   text NOT NULL
);
CREATE RECURSIVE VIEW folder_paths (id, depth, path) AS
  SELECT id, 1, name FROM folders WHERE parent IS NULL
  UNION ALL
  SELECT f.id, depth + 1, p.path || '/' || f.name FROM folders f JOIN folder_paths p ON p.id = f.parent;
CREATE VIEW deep_folders AS SELECT id FROM folder_paths WHERE length(path) > 100;
