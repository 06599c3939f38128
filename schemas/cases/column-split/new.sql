-- A column is split into two, and the old one is made of them for as long as the old application reads it.
CREATE TABLE people (
  id         bigint PRIMARY KEY,
  first_name text NOT NULL, -- @backfill split_part(full_name, ' ', 1)
  last_name  text NOT NULL, -- @backfill substr(full_name, length(split_part(full_name, ' ', 1)) + 2)
  -- @reverse full_name = concat_ws(' ', first_name, nullif(last_name, ''))
  city       text
);
