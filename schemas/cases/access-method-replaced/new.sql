-- A table method becomes an index method of the same name.
CREATE ACCESS METHOD again TYPE INDEX HANDLER bthandler;
COMMENT ON ACCESS METHOD again IS 'once more';
