-- The primary key is dropped and made over a unique index that is there.
CREATE TABLE pages (id bigint NOT NULL UNIQUE, slug text NOT NULL, CONSTRAINT pages_slug PRIMARY KEY (slug));
CREATE TABLE links (page bigint REFERENCES pages (id));
