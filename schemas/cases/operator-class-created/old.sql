-- Operator classes and families of all methods come, and indexes, keys, an exclusion and a view use them.
CREATE TABLE rooms (id bigint PRIMARY KEY, no int, during int4range, tags int[]);
