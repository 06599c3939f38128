-- The unique index that a foreign key points to changes its name and its INCLUDE.
CREATE TABLE pages (id bigint PRIMARY KEY, slug text NOT NULL, title text);
CREATE UNIQUE INDEX pages_slug ON pages (slug);
CREATE TABLE links (slug text REFERENCES pages (slug));
