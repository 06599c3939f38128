-- Operators come with everything they can have: commutators, negators, estimators, hashing, merging.
CREATE TABLE points (id bigint PRIMARY KEY, x int, y int);
