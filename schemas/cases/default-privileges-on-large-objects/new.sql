-- Who may read large objects that will be made.
-- postgres: 18+
CREATE SCHEMA app;
ALTER DEFAULT PRIVILEGES GRANT SELECT, UPDATE ON LARGE OBJECTS TO app_writer;
