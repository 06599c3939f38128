-- A table method becomes an index method of the same name.
CREATE ACCESS METHOD again TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD again IS 'once more';
