INSERT INTO orders SELECT n, 'city ' || n, n, 'street ' || n FROM generate_series(1, 20) n;
