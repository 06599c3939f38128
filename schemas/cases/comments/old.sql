-- Comments on many kinds of objects are added, changed and dropped.
CREATE SCHEMA library;
CREATE TYPE library.format AS ENUM ('paper', 'file');
COMMENT ON TYPE library.format IS 'Kinds of books.';
CREATE DOMAIN library.isbn AS text CONSTRAINT isbn_length CHECK (length(VALUE) < 100);
CREATE SEQUENCE library.card_numbers;
CREATE TABLE library.books (
  id   bigint,
  isbn library.isbn,
  CONSTRAINT books_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE library.books IS 'What we have.';
COMMENT ON COLUMN library.books.isbn IS 'Without dashes.';
CREATE INDEX books_isbn_idx ON library.books (isbn);
CREATE VIEW library.isbns AS SELECT isbn FROM library.books;
CREATE FUNCTION library.today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT current_date $$;
