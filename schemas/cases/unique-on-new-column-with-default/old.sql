-- A table gets a required column that is unique and has one default for all rows.
CREATE SCHEMA app;
CREATE TABLE app.settings (
  name text
);
