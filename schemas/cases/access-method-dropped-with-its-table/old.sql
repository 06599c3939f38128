-- An access method goes with the table that is kept by it.
CREATE SCHEMA app;
CREATE ACCESS METHOD heap_again TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE app.sentences (id int PRIMARY KEY, words int[]) USING heap_again;
CREATE MATERIALIZED VIEW app.firsts USING heap_again AS SELECT id, words[1] FROM app.sentences;
