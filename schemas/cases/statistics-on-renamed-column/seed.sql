INSERT INTO orders SELECT n, 'town ' || n, n FROM generate_series(1, 20) n;
