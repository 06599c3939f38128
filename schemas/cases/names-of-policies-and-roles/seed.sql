INSERT INTO "All" VALUES (1, 'ada'), (2, 'grace');
