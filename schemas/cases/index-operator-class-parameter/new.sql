-- The parameter of an operator class changes, for which the index is built anew.
CREATE EXTENSION pg_trgm;
CREATE TABLE pages (id bigint PRIMARY KEY, body text NOT NULL);
CREATE INDEX pages_body_idx ON pages USING gist (body gist_trgm_ops (siglen = 32));
