-- An access method comes, with a table in it.
CREATE ACCESS METHOD pile TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD pile IS 'a heap';
CREATE ACCESS METHOD "Odd ""tree""" TYPE INDEX HANDLER bthandler;
CREATE TABLE rows (id integer) USING pile;
