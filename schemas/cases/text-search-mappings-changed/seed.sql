INSERT INTO docs SELECT n, 'body ' || n FROM generate_series(1, 10) n;
