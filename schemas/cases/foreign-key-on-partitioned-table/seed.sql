INSERT INTO regions VALUES ('north'), ('south');
INSERT INTO sales VALUES ('2025-02-01', 'north'), ('2025-03-01', NULL);
