-- Access methods come, one with a table on it and one with an index.
CREATE TABLE words (id int PRIMARY KEY, word text);
