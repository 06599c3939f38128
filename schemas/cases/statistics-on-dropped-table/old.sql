-- A table goes with its statistics objects, of which one is in another schema.
CREATE SCHEMA other;
CREATE TABLE stays (id bigint PRIMARY KEY);
CREATE TABLE goes (a int, b int);
CREATE STATISTICS goes_here ON a, b FROM goes;
CREATE STATISTICS other.goes_there ON a, b FROM goes;
COMMENT ON STATISTICS other.goes_there IS 'elsewhere';
