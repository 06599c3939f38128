-- Collations of two providers come, and a column, a domain, an index and a composite type use them.
CREATE COLLATION german (PROVIDER = icu, LOCALE = 'de');
CREATE COLLATION folded (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE COLLATION plain (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE COLLATION same FROM german;
COMMENT ON COLLATION german IS 'as in the telephone book';
CREATE TABLE users (id bigint PRIMARY KEY, login text, name text COLLATE german);
CREATE DOMAIN caseless AS text COLLATE folded;
CREATE TYPE address AS (street text COLLATE german, zip text COLLATE "C");
CREATE INDEX users_login ON users (login COLLATE german);
CREATE VIEW sorted AS SELECT login FROM users ORDER BY login COLLATE plain;
ALTER COLLATION same OWNER TO keeper;
