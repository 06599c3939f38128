-- read
SELECT id, login, balance FROM clients WHERE id = {any};
-- pay
UPDATE clients SET balance = balance + 1 WHERE id = {hot};
-- rename
UPDATE clients SET login = 'user' || {new} WHERE id = {hot};
SELECT login = 'user' || {new} FROM clients WHERE id = {hot};
-- join
INSERT INTO clients (login, balance) VALUES ('user' || {new}, 1) RETURNING login = 'user' || {new};
-- upsert
INSERT INTO clients (id, login, balance) VALUES ({hot}, 'user' || {new}, 1) ON CONFLICT (id) DO UPDATE SET login = EXCLUDED.login;
-- leave
DELETE FROM clients WHERE id = 1000000000 + {any};
