-- A table goes that is clustered on one index and identifies its rows by another.
CREATE TABLE kept (id bigint PRIMARY KEY);
