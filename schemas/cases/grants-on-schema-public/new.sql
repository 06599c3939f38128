-- Nobody but the application may use the schema public any more.
CREATE TABLE notes (id bigint PRIMARY KEY);
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO app_writer;
