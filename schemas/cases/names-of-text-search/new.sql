-- Text search with names that have to be quoted.
CREATE SCHEMA "Robert""; DROP";
CREATE TEXT SEARCH TEMPLATE "Robert""; DROP"."a, b = c" (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY "Robert""; DROP"."Größe" (TEMPLATE = "Robert""; DROP"."a, b = c");
CREATE TEXT SEARCH DICTIONARY "Robert""; DROP".synonyms (TEMPLATE = snowball, LANGUAGE = 'english', "stopwords" = english);
CREATE TEXT SEARCH PARSER "Robert""; DROP"."words (x)" (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION "Robert""; DROP"."select" (PARSER = "Robert""; DROP"."words (x)");
ALTER TEXT SEARCH CONFIGURATION "Robert""; DROP"."select" ADD MAPPING FOR numword WITH simple;
COMMENT ON TEXT SEARCH DICTIONARY "Robert""; DROP"."Größe" IS 'it''s "so"';
