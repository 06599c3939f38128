-- A dictionary in use gets another template, and keeps its comment and owner.
CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = snowball, LANGUAGE = 'english');
CREATE TEXT SEARCH CONFIGURATION docs (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR asciiword, email WITH stems, simple;
COMMENT ON TEXT SEARCH DICTIONARY stems IS 'kept';
ALTER TEXT SEARCH DICTIONARY stems OWNER TO keeper;
CREATE TABLE docs (id bigint PRIMARY KEY, body text,
  search tsvector GENERATED ALWAYS AS (to_tsvector('public.docs', body)) STORED);
