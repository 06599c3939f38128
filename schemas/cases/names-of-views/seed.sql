INSERT INTO "Group" VALUES (1, 'a'), (2, NULL);
