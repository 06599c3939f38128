-- A procedure is created, and another one changes.
CREATE TABLE queue (
  id   bigint PRIMARY KEY,
  done boolean NOT NULL DEFAULT false
);
CREATE PROCEDURE clear_queue()
LANGUAGE sql AS $$ DELETE FROM queue WHERE done $$;
