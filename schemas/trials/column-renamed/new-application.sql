-- read
SELECT id, username, balance FROM accounts WHERE id = {any};
-- pay
UPDATE accounts SET balance = balance + 1 WHERE id = {hot};
-- rename
UPDATE accounts SET username = 'user' || {new} WHERE id = {hot};
SELECT username = 'user' || {new} FROM accounts WHERE id = {hot};
-- join
INSERT INTO accounts (username, balance) VALUES ('user' || {new}, 1) RETURNING username = 'user' || {new};
