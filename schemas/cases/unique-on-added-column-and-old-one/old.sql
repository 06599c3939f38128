-- Keys over a new column come, of which some refuse rows that leave it out.
CREATE TABLE members (
  id bigint PRIMARY KEY,
  user_id bigint NOT NULL,
  name text NOT NULL
);
