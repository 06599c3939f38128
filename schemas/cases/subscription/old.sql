-- A subscription comes, and one takes other publications in another way.
CREATE SUBSCRIPTION stock CONNECTION 'host=publisher password=secret' PUBLICATION feed WITH (connect = false);
