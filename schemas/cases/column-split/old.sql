-- A column is split into two, and the old one is made of them for as long as the old application reads it.
CREATE TABLE people (
  id        bigint PRIMARY KEY,
  full_name text NOT NULL, -- @backfill concat_ws(' ', first_name, nullif(last_name, ''))
  -- @reverse first_name = split_part(full_name, ' ', 1) @reverse last_name = substr(full_name, length(split_part(full_name, ' ', 1)) + 2)
  city      text
);
