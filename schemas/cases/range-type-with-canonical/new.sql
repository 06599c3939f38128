-- Range types come with a canonical function, a difference, a class, a collation and comments on their multiranges.
CREATE TYPE days;
CREATE FUNCTION days_canonical(days) RETURNS days LANGUAGE internal IMMUTABLE STRICT AS 'daterange_canonical';
CREATE FUNCTION days_between(date, date) RETURNS float8 LANGUAGE internal IMMUTABLE STRICT AS 'daterange_subdiff';
CREATE TYPE days AS RANGE (SUBTYPE = date, CANONICAL = days_canonical, SUBTYPE_DIFF = days_between, MULTIRANGE_TYPE_NAME = many_days);
CREATE TYPE words AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C");
COMMENT ON TYPE days IS 'of a plan';
COMMENT ON TYPE many_days IS 'of many plans';
COMMENT ON TYPE words_multirange IS 'of words';
CREATE TABLE plans (id bigint PRIMARY KEY, during days, free many_days, between_words words,
  EXCLUDE USING gist (during WITH &&));
