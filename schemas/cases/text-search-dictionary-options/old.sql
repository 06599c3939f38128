-- Options of dictionaries in use are set to other values, added and taken away.
CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = snowball, LANGUAGE = 'english');
CREATE TEXT SEARCH DICTIONARY exact (TEMPLATE = simple, STOPWORDS = 'english', ACCEPT = 'false');
CREATE TEXT SEARCH CONFIGURATION docs (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR asciiword WITH exact, stems;
