INSERT INTO accounts VALUES (1, 'a@example.com', NULL, 'active'), (2, 'a@example.com', NULL, 'gone');
