INSERT INTO accounts (login, balance, fax) SELECT 'user' || n, n % 100, 'f' FROM generate_series(1, {rows}) AS n;
