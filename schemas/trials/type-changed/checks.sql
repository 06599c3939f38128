-- new
SELECT count(*) = 0 FROM accounts WHERE code IS NULL;
