-- Keys over a new column come, of which some refuse rows that leave it out.
CREATE TABLE members (
  id bigint PRIMARY KEY,
  user_id bigint NOT NULL,
  name text NOT NULL,
  kind int NOT NULL DEFAULT 0,
  slug text NOT NULL DEFAULT '',
  token text,
  removed_at timestamp,
  UNIQUE (user_id, kind),
  UNIQUE (slug),
  UNIQUE (user_id, token),
  UNIQUE (id, kind)
);
CREATE UNIQUE INDEX members_name ON members (lower(name)) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX members_token ON members (lower(token)) WHERE token IS NOT NULL;
