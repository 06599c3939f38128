INSERT INTO accounts (login, balance, code) SELECT 'user' || n, n % 100, n % 1000 FROM generate_series(1, {rows}) AS n;
