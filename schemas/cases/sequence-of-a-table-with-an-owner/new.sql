-- Sequences come, go and move between columns of tables that belong to others, whose owners change as well.
CREATE TABLE books (id bigserial PRIMARY KEY, number integer);
ALTER TABLE books OWNER TO keeper;
CREATE TABLE shelves (id integer PRIMARY KEY, place integer);
ALTER TABLE shelves OWNER TO author;
CREATE TABLE new_books (id serial PRIMARY KEY);
ALTER TABLE new_books OWNER TO keeper;
CREATE SEQUENCE places;
ALTER SEQUENCE places OWNER TO author;
ALTER SEQUENCE places OWNED BY shelves.place;
CREATE SEQUENCE loose;
ALTER SEQUENCE loose OWNER TO keeper;
ALTER SEQUENCE loose OWNED BY books.number;
