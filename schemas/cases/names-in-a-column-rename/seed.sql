INSERT INTO "Order" VALUES (1, 'small'), (2, 'large');
