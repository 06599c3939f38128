INSERT INTO pages VALUES (1, 'a'), (2, 'b'); INSERT INTO links VALUES (1);
