-- An identity column changes from BY DEFAULT to ALWAYS and gets another increment.
CREATE TABLE events (
  id   bigint GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 CACHE 10) PRIMARY KEY,
  name text NOT NULL
);
