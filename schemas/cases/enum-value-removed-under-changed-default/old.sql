-- A value of an enum goes that was the default of a column, which gets another one.
CREATE TYPE state AS ENUM ('new', 'open', 'done');
CREATE TABLE tickets (
  id    bigint PRIMARY KEY,
  state state NOT NULL DEFAULT 'new',
  last  state DEFAULT 'done',
  all_of state[] DEFAULT '{new,open}'
);
