-- A view that another one reads loses a column, and the function that computed it goes.
CREATE VIEW pairs AS SELECT 1 AS a;
CREATE VIEW first AS SELECT a FROM pairs;
