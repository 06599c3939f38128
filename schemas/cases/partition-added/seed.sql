INSERT INTO visits VALUES ('2024-03-01', '/'), ('2024-12-31', '/help');
