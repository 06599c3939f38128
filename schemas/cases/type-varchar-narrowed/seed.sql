INSERT INTO tags VALUES (1, 'short'), (2, 'exactly twenty chars');
