-- A replaced key keeps its comments, cluster mark, replica identity and fill factor.
CREATE TABLE people (
  id bigint CONSTRAINT people_pkey PRIMARY KEY,
  name text NOT NULL,
  code text NOT NULL CONSTRAINT people_code_key UNIQUE WITH (fillfactor = 80),
  age integer CONSTRAINT people_age_check CHECK (age > 0)
);
COMMENT ON CONSTRAINT people_code_key ON people IS 'the constraint';
COMMENT ON INDEX people_code_key IS 'its index';
COMMENT ON CONSTRAINT people_age_check ON people IS 'old enough';
ALTER TABLE people CLUSTER ON people_code_key;
ALTER TABLE people REPLICA IDENTITY USING INDEX people_code_key;
