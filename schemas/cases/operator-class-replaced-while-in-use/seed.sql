INSERT INTO counts SELECT n, n FROM generate_series(1, 10) n;
