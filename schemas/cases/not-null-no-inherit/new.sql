-- What a table requires, its heirs stop to inherit, and begin to.
-- postgres: 18+
CREATE TABLE base (id bigint CONSTRAINT id_needed NOT NULL NO INHERIT, name text CONSTRAINT name_needed NOT NULL);
CREATE TABLE heir (id bigint CONSTRAINT id_needed NOT NULL, note text) INHERITS (base);
