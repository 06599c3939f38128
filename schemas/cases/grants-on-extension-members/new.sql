-- What the members of an extension allow is changed; one extension goes with such a grant.
CREATE EXTENSION pgcrypto;
REVOKE EXECUTE ON FUNCTION gen_random_bytes(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gen_random_bytes(integer) TO app_writer;
