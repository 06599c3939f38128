-- Sequences come, go and move between columns of tables that belong to others, whose owners change as well.
CREATE TABLE books (id bigserial PRIMARY KEY, number integer);
ALTER TABLE books OWNER TO author;
CREATE TABLE shelves (id integer PRIMARY KEY, place integer);
ALTER TABLE shelves OWNER TO keeper;
CREATE TABLE old_books (id serial PRIMARY KEY, title text);
ALTER TABLE old_books OWNER TO author;
CREATE SEQUENCE places;
ALTER SEQUENCE places OWNER TO author;
ALTER SEQUENCE places OWNED BY books.number;
CREATE SEQUENCE loose;
