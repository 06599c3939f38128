INSERT INTO sales (region, day, price) VALUES ('north', '2020-01-01', 1), ('south', '2020-01-01', 2), ('arctic', '2025-05-05', 3);
