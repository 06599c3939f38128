-- Two tables with views and a foreign key over them exchange their names.
-- @renamed from=entries_archive
CREATE TABLE entries (
  id    bigint CONSTRAINT archive_pkey PRIMARY KEY,
  title text
);
-- @renamed from=entries
CREATE TABLE entries_archive (
  id bigint CONSTRAINT entries_pkey PRIMARY KEY,
  at timestamptz
);
CREATE TABLE links (
  id    bigint PRIMARY KEY,
  entry bigint CONSTRAINT links_entry_fkey REFERENCES entries_archive (id)
);
CREATE VIEW latest AS SELECT max(at) AS at FROM entries_archive;
CREATE VIEW titles AS SELECT title FROM entries;
