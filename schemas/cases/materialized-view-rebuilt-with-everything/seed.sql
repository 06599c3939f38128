INSERT INTO sales VALUES (1, 2000, 'north'), (2, 10, 'south');
