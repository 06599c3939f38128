-- Two tables that refer to each other, and one that refers to itself, are new.
CREATE TABLE kept (id bigint PRIMARY KEY);
