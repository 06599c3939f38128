-- Nobody but the application may use the schema public any more.
CREATE TABLE notes (id bigint PRIMARY KEY);
GRANT CREATE ON SCHEMA public TO PUBLIC;
