-- A server moves: another version, another host, an option less and one more.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far VERSION '1' FOREIGN DATA WRAPPER plain OPTIONS (host 'a', port '1');
CREATE SERVER near FOREIGN DATA WRAPPER plain;
