INSERT INTO accounts (login, balance, city) SELECT 'user' || n, n % 100, 'Rome' FROM generate_series(1, {rows}) AS n;
