-- A column with an array for a default comes, and one whose comma is in brackets changes its type.
CREATE TABLE parcels (
  id    integer PRIMARY KEY,
  codes text[] NOT NULL DEFAULT ARRAY['a', 'b'] -- @using string_to_array(array_to_string(codes, ','), ',')
);
