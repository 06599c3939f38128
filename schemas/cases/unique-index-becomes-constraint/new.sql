-- A unique index becomes a unique constraint of the same name.
CREATE TABLE pages (id bigint PRIMARY KEY, slug text NOT NULL, CONSTRAINT pages_slug UNIQUE (slug));
