-- Mappings of a configuration in use are added, dropped, and given other dictionaries in another order.
CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = snowball, LANGUAGE = 'english');
CREATE TEXT SEARCH CONFIGURATION docs (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR asciiword, word WITH stems, simple;
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR email, url WITH simple;
CREATE TABLE docs (id bigint PRIMARY KEY, body text,
  search tsvector GENERATED ALWAYS AS (to_tsvector('public.docs', body)) STORED);
