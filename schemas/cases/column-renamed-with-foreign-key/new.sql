-- A column with a foreign key is renamed.
CREATE TABLE users (
  id bigint PRIMARY KEY
);
CREATE TABLE posts (
  id        bigint PRIMARY KEY,
  author_id bigint NOT NULL, -- @renamed from=user_id
  CONSTRAINT posts_author_fkey FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE
);
