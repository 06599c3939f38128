-- Access methods come, one with a table on it and one with an index.
CREATE TABLE words (id int PRIMARY KEY, word text);
CREATE ACCESS METHOD heap_again TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD "B ""tree""" TYPE INDEX HANDLER bthandler;
COMMENT ON ACCESS METHOD heap_again IS 'rows in no order';
CREATE TABLE sentences (id int PRIMARY KEY, words int[]) USING heap_again;
