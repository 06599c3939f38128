-- A column leaves an enum that nothing else uses, and the enum goes.
CREATE TABLE lamps (
  id    integer PRIMARY KEY,
  state boolean NOT NULL DEFAULT false -- @using state::text = 'on'
);
