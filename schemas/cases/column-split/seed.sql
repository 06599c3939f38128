INSERT INTO people VALUES (1, 'Ann Lee', 'Oslo'), (2, 'Mary Ann Lee', NULL), (3, 'Prince', 'Minneapolis');
