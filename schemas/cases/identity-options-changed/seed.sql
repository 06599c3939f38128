INSERT INTO events (name) VALUES ('start'), ('stop');
