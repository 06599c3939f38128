-- A configuration that an index and a view use gets another parser.
CREATE TEXT SEARCH PARSER words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION docs (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR asciiword WITH simple;
COMMENT ON TEXT SEARCH CONFIGURATION docs IS 'kept';
CREATE TABLE docs (id bigint PRIMARY KEY, body text);
CREATE INDEX docs_body ON docs USING gin (to_tsvector('public.docs', body));
CREATE VIEW vectors AS SELECT id, to_tsvector('public.docs', body) AS vector FROM docs;
