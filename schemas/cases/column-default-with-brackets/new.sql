-- A column with an array for a default comes, and one whose comma is in brackets changes its type.
CREATE TABLE parcels (
  id    integer PRIMARY KEY,
  codes varchar(9)[] NOT NULL DEFAULT ARRAY['a', 'b'], -- @using codes::varchar(9)[]
  "at 2" integer[] DEFAULT ARRAY[1, 2]
);
