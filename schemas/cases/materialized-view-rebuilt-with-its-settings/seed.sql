INSERT INTO sales VALUES (1, 10, 'north'), (2, 20, 'south');
