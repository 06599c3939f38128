-- Triggers and functions with quotes, spaces, capitals, non-ASCII letters, reserved words and 63 bytes are created.
CREATE TABLE "User" (
  id     bigint PRIMARY KEY,
  "When" timestamptz
);
CREATE FUNCTION "it's ""now""!"() RETURNS trigger
LANGUAGE plpgsql AS $body$ BEGIN NEW."When" := now(); /* $$ */ RETURN NEW; END $body$;
CREATE FUNCTION "Grüße"("an wen" text, "from" text DEFAULT $$it's me$$) RETURNS text
LANGUAGE sql IMMUTABLE AS $$ SELECT "an wen" || ' ' || "from" $$;
CREATE TRIGGER "Größer als ""nichts""" BEFORE UPDATE OF "When" ON "User"
  FOR EACH ROW EXECUTE FUNCTION "it's ""now""!"();
CREATE TRIGGER the_trigger_whose_name_is_just_as_long_as_postgresql_allows_it1 BEFORE INSERT ON "User"
  FOR EACH ROW EXECUTE FUNCTION "it's ""now""!"();
