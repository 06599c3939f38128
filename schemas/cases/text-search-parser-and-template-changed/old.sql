-- A parser learns to make headlines, a template loses its options, and what uses them follows.
CREATE TEXT SEARCH PARSER words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY exact (TEMPLATE = plain);
CREATE TEXT SEARCH CONFIGURATION docs (PARSER = words);
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR asciiword WITH exact;
COMMENT ON TEXT SEARCH CONFIGURATION docs IS 'kept';
COMMENT ON TEXT SEARCH TEMPLATE plain IS 'kept';
