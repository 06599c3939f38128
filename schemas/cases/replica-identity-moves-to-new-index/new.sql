-- The replica identity moves to another index and the old one goes.
CREATE TABLE pages (id bigint NOT NULL, slug text NOT NULL, CONSTRAINT pages_slug UNIQUE (slug));
ALTER TABLE pages REPLICA IDENTITY USING INDEX pages_slug;
