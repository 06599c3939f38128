-- The multirange of a range type in use gets another name, with another comment.
CREATE TYPE span AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = spans);
CREATE TABLE plans (id bigint PRIMARY KEY, during span, free spans);
COMMENT ON TYPE spans IS 'many';
