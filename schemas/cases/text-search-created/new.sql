-- A parser, a template, dictionaries and a configuration come, and a table, an index and a function use them.
CREATE TEXT SEARCH PARSER words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end,
  LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH PARSER bare (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE without_init (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = snowball, LANGUAGE = 'english', STOPWORDS = english);
CREATE TEXT SEARCH DICTIONARY exact (TEMPLATE = plain, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION docs (PARSER = words);
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR asciiword, word WITH exact, stems;
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR int WITH simple;
CREATE TEXT SEARCH CONFIGURATION copied (COPY = english);
COMMENT ON TEXT SEARCH PARSER words IS 'the usual one';
COMMENT ON TEXT SEARCH TEMPLATE plain IS 'the simple one';
COMMENT ON TEXT SEARCH DICTIONARY stems IS 'English';
COMMENT ON TEXT SEARCH CONFIGURATION docs IS 'for documents';
ALTER TEXT SEARCH DICTIONARY exact OWNER TO keeper;
ALTER TEXT SEARCH CONFIGURATION copied OWNER TO keeper;
CREATE FUNCTION matches(text) RETURNS tsquery LANGUAGE sql IMMUTABLE
  BEGIN ATOMIC SELECT plainto_tsquery('public.docs', $1); END;
CREATE TABLE docs (id bigint PRIMARY KEY, body text,
  search tsvector GENERATED ALWAYS AS (to_tsvector('public.docs', body)) STORED);
CREATE INDEX docs_body ON docs USING gin (to_tsvector('public.copied', body));
