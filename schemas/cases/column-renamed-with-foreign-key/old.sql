-- A column with a foreign key is renamed.
CREATE TABLE users (
  id bigint PRIMARY KEY
);
CREATE TABLE posts (
  id      bigint PRIMARY KEY,
  user_id bigint NOT NULL, -- @renamed from=author_id
  CONSTRAINT posts_author_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
