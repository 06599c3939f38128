-- A sequence counts in bigint instead of integer.
CREATE SEQUENCE visit_numbers AS integer START WITH 100;
