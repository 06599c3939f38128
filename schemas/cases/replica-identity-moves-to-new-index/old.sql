-- The replica identity moves to another index and the old one goes.
CREATE TABLE pages (id bigint NOT NULL, slug text NOT NULL);
CREATE UNIQUE INDEX pages_id ON pages (id);
ALTER TABLE pages REPLICA IDENTITY USING INDEX pages_id;
