-- An access method comes, with a table in it.
CREATE ACCESS METHOD pile TYPE TABLE HANDLER heap_tableam_handler;
