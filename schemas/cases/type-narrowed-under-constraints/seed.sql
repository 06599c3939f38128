INSERT INTO codes VALUES ('a', 1.25), ('b', 2);
INSERT INTO uses VALUES ('a'), (NULL);
