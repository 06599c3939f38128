-- A view of rows becomes one of all of them, so nothing can stand between the two.
CREATE TABLE accounts (id bigint PRIMARY KEY, login text NOT NULL, marks text[]);
CREATE VIEW shown AS SELECT count(*) AS accounts FROM accounts;
CREATE VIEW marked AS SELECT unnest(marks) AS mark FROM accounts;
