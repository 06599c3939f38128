-- A function becomes a procedure with the same name and argument.
CREATE TABLE jobs (
  id   bigint PRIMARY KEY,
  done boolean NOT NULL DEFAULT false
);
CREATE FUNCTION finish(job bigint) RETURNS void LANGUAGE sql
AS $$ UPDATE public.jobs SET done = true WHERE id = job $$;
COMMENT ON FUNCTION finish(bigint) IS 'Marks a job.';
GRANT EXECUTE ON FUNCTION finish(bigint) TO app_writer;
REVOKE EXECUTE ON FUNCTION finish(bigint) FROM PUBLIC;
