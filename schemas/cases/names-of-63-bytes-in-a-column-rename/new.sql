-- A column, a table and what hangs on them have names of 63 bytes, so that nothing can be appended to them.
CREATE TABLE the_table_whose_name_is_just_as_long_as_postgresql_allows_it_12 (
  id bigint PRIMARY KEY,
  the_column_with_the_present_name_that_is_as_long_as_names_go_12 text -- @renamed from=the_column_with_the_former_name_that_is_as_long_as_names_go_123
);
CREATE INDEX the_index_whose_name_is_just_as_long_as_postgresql_allows_it_12
  ON the_table_whose_name_is_just_as_long_as_postgresql_allows_it_12 (the_column_with_the_present_name_that_is_as_long_as_names_go_12);
