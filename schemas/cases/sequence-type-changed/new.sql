-- A sequence counts in bigint instead of integer.
CREATE SEQUENCE visit_numbers AS bigint START WITH 100;
