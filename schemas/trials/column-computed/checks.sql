-- new
SELECT count(*) = 0 FROM accounts WHERE login_length IS NULL;
