-- A function with all that one can have returns another type, under a view with all that one can have.
-- postgres: 15+
CREATE TABLE logs (
  id   bigint PRIMARY KEY,
  line text
);
CREATE FUNCTION size_of(line text) RETURNS integer LANGUAGE sql IMMUTABLE COST 7 SECURITY DEFINER SET search_path = public AS $$ SELECT length(line)::integer $$;
COMMENT ON FUNCTION size_of(text) IS 'In characters.';
ALTER FUNCTION size_of(text) OWNER TO app_owner;
REVOKE ALL ON FUNCTION size_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION size_of(text) TO app_reader WITH GRANT OPTION;
CREATE PUBLICATION long_logs FOR TABLE logs WHERE (length(line) > 3);
CREATE VIEW sizes WITH (security_invoker = true) AS SELECT id, size_of(line) AS size FROM logs;
ALTER VIEW sizes OWNER TO app_owner;
GRANT SELECT (id) ON sizes TO app_reader WITH GRANT OPTION;
CREATE FUNCTION write() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER sizes_write INSTEAD OF UPDATE ON sizes FOR EACH ROW EXECUTE FUNCTION write();
CREATE RULE sizes_nothing AS ON INSERT TO sizes DO INSTEAD NOTHING;
CREATE VIEW all_sizes WITH (security_barrier = true) AS SELECT size FROM sizes;
COMMENT ON COLUMN all_sizes.size IS 'Of one line.';
