-- Options of dictionaries in use are set to other values, added and taken away.
CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = snowball, LANGUAGE = 'german', STOPWORDS = 'german');
CREATE TEXT SEARCH DICTIONARY exact (TEMPLATE = simple, ACCEPT = 'true');
CREATE TEXT SEARCH CONFIGURATION docs (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION docs ADD MAPPING FOR asciiword WITH exact, stems;
