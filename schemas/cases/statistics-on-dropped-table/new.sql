-- A table goes with its statistics objects, of which one is in another schema.
CREATE SCHEMA other;
CREATE TABLE stays (id bigint PRIMARY KEY);
