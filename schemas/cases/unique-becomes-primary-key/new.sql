-- A unique constraint and the primary key of a table change roles.
CREATE TABLE pages (id bigint NOT NULL, slug text NOT NULL, CONSTRAINT one UNIQUE (id), CONSTRAINT two PRIMARY KEY (slug));
CREATE TABLE links (id bigint REFERENCES pages (id), slug text REFERENCES pages (slug));
