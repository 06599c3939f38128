-- A function that a partition key calls gets another body, and one that a new key calls comes.
CREATE FUNCTION bucket(id bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT (id % 4)::integer $$;
CREATE TABLE jobs (
  id bigint NOT NULL
) PARTITION BY LIST (bucket(id));
CREATE TABLE jobs_rest PARTITION OF jobs DEFAULT;
