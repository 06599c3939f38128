-- A table partitioned by hash is created.
CREATE SCHEMA app;
CREATE TABLE app.tokens (
  id    uuid PRIMARY KEY,
  owner text NOT NULL
) PARTITION BY HASH (id);
CREATE TABLE app.tokens_0 PARTITION OF app.tokens FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE app.tokens_1 PARTITION OF app.tokens FOR VALUES WITH (MODULUS 2, REMAINDER 1);
