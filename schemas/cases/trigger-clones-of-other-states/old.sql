-- Clones of a trigger on partitions have other states than their parent, which gets another definition.
-- postgres: 15+
CREATE TABLE events (id bigint NOT NULL, n integer) PARTITION BY RANGE (id);
CREATE TABLE events_low PARTITION OF events FOR VALUES FROM (0) TO (100);
CREATE TABLE events_high PARTITION OF events FOR VALUES FROM (100) TO (200);
CREATE FUNCTION pass() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER events_pass AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION pass();
ALTER TABLE events_low DISABLE TRIGGER events_pass;
