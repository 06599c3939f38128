-- Casts by a function, by text and by bytes come, in all contexts, with a comment.
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE people (id bigint PRIMARY KEY, mood mood);
