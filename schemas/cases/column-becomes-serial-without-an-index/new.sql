-- A column that no index begins with becomes a serial, for which its highest value is looked for.
CREATE TABLE visits (id bigint PRIMARY KEY, number bigserial);
