-- An operator with its promised commutator goes, with the type that both are about.
CREATE SCHEMA app;
CREATE TYPE app.pair AS (a int, b int);
CREATE FUNCTION app.less(app.pair, app.pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE OPERATOR app.<<< (FUNCTION = app.less, LEFTARG = app.pair, RIGHTARG = app.pair, COMMUTATOR = OPERATOR(app.>>>));
CREATE OPERATOR app.<<<< (FUNCTION = app.less, LEFTARG = app.pair, RIGHTARG = app.pair, NEGATOR = OPERATOR(app.>>>));
