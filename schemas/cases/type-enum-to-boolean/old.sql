-- A column leaves an enum that nothing else uses, and the enum goes.
CREATE TYPE state AS ENUM ('off', 'on');
CREATE TABLE lamps (
  id    integer PRIMARY KEY,
  state state NOT NULL DEFAULT 'off' -- @using CASE WHEN state THEN 'on' ELSE 'off' END::state
);
