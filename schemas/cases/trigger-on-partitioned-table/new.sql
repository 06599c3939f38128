-- A partitioned table gets a trigger, which its partitions inherit.
CREATE TABLE inbox (
  id   bigint NOT NULL,
  body text
) PARTITION BY RANGE (id);
CREATE TABLE inbox_rest PARTITION OF inbox DEFAULT;
CREATE FUNCTION pass() RETURNS trigger
LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER inbox_pass AFTER INSERT ON inbox FOR EACH ROW EXECUTE FUNCTION pass();
