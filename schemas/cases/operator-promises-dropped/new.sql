-- An operator with its promised commutator goes, with the type that both are about.
CREATE SCHEMA app;
