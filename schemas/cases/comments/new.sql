-- Comments on many kinds of objects are added, changed and dropped.
CREATE SCHEMA library;
COMMENT ON SCHEMA library IS 'Books and who reads them.';
CREATE TYPE library.format AS ENUM ('paper', 'file');
COMMENT ON TYPE library.format IS 'How a book is kept; it''s "paper" or C:\file.';
CREATE DOMAIN library.isbn AS text CONSTRAINT isbn_length CHECK (length(VALUE) < 100);
COMMENT ON DOMAIN library.isbn IS 'Ten or thirteen digits.';
COMMENT ON CONSTRAINT isbn_length ON DOMAIN library.isbn IS 'Room for dashes.';
CREATE SEQUENCE library.card_numbers;
COMMENT ON SEQUENCE library.card_numbers IS 'On the readers'' cards.';
CREATE TABLE library.books (
  id   bigint,
  isbn library.isbn,
  CONSTRAINT books_pkey PRIMARY KEY (id)
);
COMMENT ON COLUMN library.books.isbn IS E'First line\nsecond line, ünïcödé.';
COMMENT ON CONSTRAINT books_pkey ON library.books IS 'Ours, not the publisher''s.';
CREATE INDEX books_isbn_idx ON library.books (isbn);
COMMENT ON INDEX library.books_isbn_idx IS 'For the desk.';
CREATE VIEW library.isbns AS SELECT isbn FROM library.books;
COMMENT ON VIEW library.isbns IS 'For the union catalogue.';
COMMENT ON COLUMN library.isbns.isbn IS 'As stored.';
CREATE FUNCTION library.today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT current_date $$;
COMMENT ON FUNCTION library.today() IS 'Where the server stands.';
