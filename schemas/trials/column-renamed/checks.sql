-- gate
SELECT count(*) = 0 FROM accounts WHERE login IS DISTINCT FROM username;
-- new
SELECT count(*) = 0 FROM accounts WHERE username NOT LIKE 'user%';
-- old
SELECT count(*) = 0 FROM accounts WHERE login NOT LIKE 'user%';
