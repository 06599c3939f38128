INSERT INTO points SELECT n, n, n + 1 FROM generate_series(1, 10) n;
