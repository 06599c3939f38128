-- A procedure is created, and another one changes.
CREATE TABLE queue (
  id   bigint PRIMARY KEY,
  done boolean NOT NULL DEFAULT false
);
CREATE PROCEDURE clear_queue()
LANGUAGE plpgsql AS $$ BEGIN DELETE FROM queue WHERE done; END $$;
CREATE PROCEDURE mark_done(INOUT item bigint)
LANGUAGE sql AS $$ UPDATE queue SET done = true WHERE id = item RETURNING id $$;
