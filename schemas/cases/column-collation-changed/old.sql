-- The collation of an indexed column changes.
CREATE TABLE words (
  id   bigint PRIMARY KEY,
  word text NOT NULL
);
CREATE INDEX words_word_idx ON words (word);
