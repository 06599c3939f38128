INSERT INTO bills VALUES (1, ROW(5, 'tea, "hot"'), ARRAY[ROW(6, NULL)::item]);
