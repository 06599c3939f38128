-- A parser, a template, dictionaries and a configuration come, and a table, an index and a function use them.
CREATE TABLE docs (id bigint PRIMARY KEY, body text);
