INSERT INTO customers (name) SELECT 'c' || n FROM generate_series(1, {rows}) AS n;
INSERT INTO orders (customer, total) SELECT n, n FROM generate_series(1, {rows}) AS n;
INSERT INTO notes SELECT n, 'note' FROM generate_series(1, {rows}, 10) AS n;
