INSERT INTO caches VALUES ('a', '\x01'), ('b', NULL);
