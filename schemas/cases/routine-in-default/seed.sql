INSERT INTO vouchers (id) VALUES (1), (2);
