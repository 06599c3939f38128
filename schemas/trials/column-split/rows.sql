INSERT INTO accounts (login, balance, full_name) SELECT 'user' || n, n % 100, 'F' || n || ' L' || n FROM generate_series(1, {rows}) AS n;
