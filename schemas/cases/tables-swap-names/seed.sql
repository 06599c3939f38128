INSERT INTO entries VALUES (1, now());
INSERT INTO entries_archive VALUES (7, 'old');
INSERT INTO links VALUES (1, 1);
