-- A subscription comes, and one takes other publications in another way.
CREATE SUBSCRIPTION stock CONNECTION 'host=publisher password=secret' PUBLICATION feed, "More ""feed""" WITH (connect = false, binary = true);
CREATE SUBSCRIPTION "Odd ""one""" CONNECTION 'host=publisher' PUBLICATION other WITH (connect = false, slot_name = NONE);
COMMENT ON SUBSCRIPTION stock IS 'from the shop';
