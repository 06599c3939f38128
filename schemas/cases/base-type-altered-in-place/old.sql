-- Functions of a base type in use that PostgreSQL can set come and go, and so does the way it is stored.
CREATE TYPE word;
CREATE FUNCTION word_in(cstring) RETURNS word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION word_out(word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION word_receive(internal) RETURNS word LANGUAGE internal IMMUTABLE STRICT AS 'textrecv';
CREATE TYPE word (INPUT = word_in, OUTPUT = word_out, RECEIVE = word_receive, STORAGE = extended);
CREATE TABLE words (word word, others word[]);
