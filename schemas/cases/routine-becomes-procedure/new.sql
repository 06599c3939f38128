-- A function becomes a procedure with the same name and argument.
CREATE TABLE jobs (
  id   bigint PRIMARY KEY,
  done boolean NOT NULL DEFAULT false
);
CREATE PROCEDURE finish(job bigint) LANGUAGE sql
AS $$ UPDATE public.jobs SET done = true WHERE id = job $$;
COMMENT ON PROCEDURE finish(bigint) IS 'Marks a job.';
GRANT EXECUTE ON PROCEDURE finish(bigint) TO app_writer;
REVOKE EXECUTE ON PROCEDURE finish(bigint) FROM PUBLIC;
