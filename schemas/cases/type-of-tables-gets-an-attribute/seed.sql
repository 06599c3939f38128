INSERT INTO homes VALUES ('Elm Street', 1);
