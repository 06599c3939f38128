-- A view that another one reads loses a column, and the function that computed it goes.
CREATE FUNCTION one() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE VIEW pairs AS SELECT 1 AS a, one() AS b;
CREATE VIEW first AS SELECT a FROM pairs;
