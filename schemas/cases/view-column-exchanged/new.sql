-- Views lose a column and get another one; between the two they show both.
CREATE TABLE accounts (id bigint PRIMARY KEY, login text NOT NULL, balance integer NOT NULL, level integer NOT NULL DEFAULT 1);
CREATE VIEW rich AS SELECT id, login AS name, 'x, FROM y' || login AS "as, FROM", login, level + (SELECT count(*) FROM accounts AS others WHERE others.balance > accounts.balance) AS place FROM accounts WHERE balance > 50 AND login <> 'a, FROM';
COMMENT ON VIEW rich IS 'who has much';
COMMENT ON COLUMN rich.name IS 'of the login';
GRANT SELECT ON rich TO app_reader;
GRANT UPDATE (login) ON rich TO app_writer;
CREATE VIEW rich_names AS SELECT login FROM rich;
-- What differs in more than its columns, or may gather rows, has nothing between.
CREATE VIEW totals AS SELECT login, max(balance) AS most, sum(balance) AS sum FROM accounts GROUP BY login HAVING count(*) > 0 ORDER BY login;
CREATE VIEW poor AS SELECT id, upper(login) AS login_shown FROM accounts WHERE balance < 20;
