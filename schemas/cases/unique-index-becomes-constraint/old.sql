-- A unique index becomes a unique constraint of the same name.
CREATE TABLE pages (id bigint PRIMARY KEY, slug text NOT NULL);
CREATE UNIQUE INDEX pages_slug ON pages (slug);
