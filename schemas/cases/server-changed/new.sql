-- A server moves: another version, another host, an option less and one more.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain OPTIONS (host 'it''s b', "Db Name" 'x');
CREATE SERVER near VERSION '2' FOREIGN DATA WRAPPER plain;
