-- A function that a partition key calls gets another body, and one that a new key calls comes.
CREATE FUNCTION bucket(id bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT (id % 8)::integer $$;
CREATE FUNCTION half(id bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT (id % 2)::integer $$;
CREATE TABLE jobs (
  id bigint NOT NULL
) PARTITION BY LIST (bucket(id));
CREATE TABLE jobs_rest PARTITION OF jobs DEFAULT;
CREATE TABLE tasks (
  id bigint NOT NULL
) PARTITION BY LIST (half(id));
CREATE TABLE tasks_rest PARTITION OF tasks DEFAULT;
