-- An enum gets values at its start and in its middle, and a view compares with one that was there.
CREATE TYPE stage AS ENUM ('idea', 'draft', 'review', 'approved', 'published');
CREATE TABLE posts (
  id    bigint PRIMARY KEY,
  stage stage NOT NULL
);
CREATE VIEW published_posts AS SELECT id FROM posts WHERE stage = 'published';
