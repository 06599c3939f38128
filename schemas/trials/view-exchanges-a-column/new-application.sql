-- read
SELECT id, login, balance FROM accounts WHERE id = {any};
-- pay
UPDATE accounts SET balance = balance + 1 WHERE id = {hot};
-- rename
UPDATE accounts SET login = 'user' || {new} WHERE id = {hot};
SELECT login = 'user' || {new} FROM accounts WHERE id = {hot};
-- join
INSERT INTO accounts (login, balance) VALUES ('user' || {new}, 1) RETURNING login = 'user' || {new};
-- r
SELECT id, login, twice FROM rich WHERE id = {any};
