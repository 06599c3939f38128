INSERT INTO users SELECT n, 'name ' || n, 'login ' || n FROM generate_series(1, 20) n;
