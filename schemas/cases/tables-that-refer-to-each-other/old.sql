-- Two tables are created with foreign keys to each other.
CREATE SCHEMA hr;
