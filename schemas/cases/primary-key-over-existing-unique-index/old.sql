-- The primary key is dropped and made over a unique index that is there.
CREATE TABLE pages (id bigint NOT NULL, slug text NOT NULL, CONSTRAINT pages_pkey PRIMARY KEY (id));
CREATE UNIQUE INDEX pages_slug ON pages (slug);
CREATE TABLE links (page bigint REFERENCES pages (id));
