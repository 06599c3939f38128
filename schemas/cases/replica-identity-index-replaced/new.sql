-- The index that is the replica identity of a table is replaced.
CREATE TABLE pages (id bigint NOT NULL, slug text NOT NULL);
CREATE UNIQUE INDEX pages_id ON pages (id, slug);
ALTER TABLE pages REPLICA IDENTITY USING INDEX pages_id;
