-- A value of an enum goes that was the default of a column, which gets another one.
CREATE TYPE state AS ENUM ('open', 'done');
CREATE TABLE tickets (
  id    bigint PRIMARY KEY,
  state state NOT NULL DEFAULT 'open',
  last  state,
  all_of state[] DEFAULT '{open}'
);
