-- A domain with a check comes together with arrays, composites and a domain of it.
CREATE SCHEMA app;
