-- A domain under another domain changes its base type, under columns of both.
CREATE DOMAIN word AS varchar(20);
CREATE DOMAIN short_word AS word CONSTRAINT short_word_check CHECK (length(VALUE) < 10);
CREATE TABLE labels (
  id    bigint PRIMARY KEY,
  long  word,
  short short_word NOT NULL
);
