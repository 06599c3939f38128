-- A unique constraint becomes deferrable and a second one takes over the foreign key.
CREATE TABLE pages (id bigint PRIMARY KEY, slug text NOT NULL, CONSTRAINT s UNIQUE (slug) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT t UNIQUE (slug));
CREATE TABLE links (slug text REFERENCES pages (slug));
