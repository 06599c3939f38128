-- The body of a function changes that a CHECK and an index call.
CREATE FUNCTION canonical(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT lower($1) $$;
CREATE TABLE tags (
  id  bigint PRIMARY KEY,
  tag text NOT NULL,
  CONSTRAINT tags_tag_check CHECK (canonical(tag) IS NOT NULL)
);
CREATE INDEX tags_canonical_idx ON tags (canonical(tag));
