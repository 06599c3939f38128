INSERT INTO events VALUES (1, 'a', '2024-05-06'), (2, 'b', '2023-01-01');
INSERT INTO counts VALUES ('2024-01-01', 3), ('2024-01-02', 17);
