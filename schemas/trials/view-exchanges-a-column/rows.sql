INSERT INTO accounts (login, balance) SELECT 'user' || n, n % 100 FROM generate_series(1, {rows}) AS n;
