-- What the members of an extension allow is changed; one extension goes with such a grant.
CREATE EXTENSION pgcrypto;
CREATE EXTENSION citext;
GRANT EXECUTE ON FUNCTION citext_eq(citext, citext) TO app_reader;
