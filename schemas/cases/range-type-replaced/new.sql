-- A range type that a function uses gets a difference; comments on its multirange stay.
CREATE FUNCTION days_between(date, date) RETURNS float8 LANGUAGE internal IMMUTABLE STRICT AS 'daterange_subdiff';
CREATE TYPE days AS RANGE (SUBTYPE = date, SUBTYPE_DIFF = days_between);
CREATE FUNCTION first(days) RETURNS date LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)';
COMMENT ON TYPE days IS 'kept';
COMMENT ON TYPE days_multirange IS 'kept';
