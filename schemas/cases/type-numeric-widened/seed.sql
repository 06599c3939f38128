INSERT INTO salaries VALUES (1, 1234.56), (2, 0);
