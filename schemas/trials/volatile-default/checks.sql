-- new
SELECT count(*) = count(DISTINCT token) FROM accounts;
