INSERT INTO playlists VALUES (1, 1), (2, 2);
