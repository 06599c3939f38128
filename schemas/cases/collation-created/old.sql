-- Collations of two providers come, and a column, a domain, an index and a composite type use them.
CREATE TABLE users (id bigint PRIMARY KEY, login text);
