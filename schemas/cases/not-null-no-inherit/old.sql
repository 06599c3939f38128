-- What a table requires, its heirs stop to inherit, and begin to.
-- postgres: 18+
CREATE TABLE base (id bigint CONSTRAINT id_needed NOT NULL, name text CONSTRAINT name_needed NOT NULL NO INHERIT);
CREATE TABLE heir (note text) INHERITS (base);
