INSERT INTO tracks VALUES (1, 'flac'), (2, 'flac');
