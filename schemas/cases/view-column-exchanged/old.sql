-- Views lose a column and get another one; between the two they show both.
CREATE TABLE accounts (id bigint PRIMARY KEY, login text NOT NULL, balance integer NOT NULL, nick text);
CREATE VIEW rich AS SELECT id, login, balance, nick FROM accounts WHERE balance > 50 AND login <> 'a, FROM';
COMMENT ON VIEW rich IS 'who has much';
COMMENT ON COLUMN rich.balance IS 'in cents';
GRANT SELECT ON rich TO app_reader;
GRANT UPDATE (login) ON rich TO app_writer;
CREATE VIEW rich_names AS SELECT login FROM rich;
-- What differs in more than its columns, or may gather rows, has nothing between.
CREATE VIEW totals AS SELECT login, sum(balance) AS sum, round(avg(balance), 2) AS "the Mean" FROM accounts GROUP BY login HAVING count(*) > 0 ORDER BY login;
CREATE VIEW poor AS SELECT id, login FROM accounts WHERE balance < 10;
