INSERT INTO the_table_whose_name_is_just_as_long_as_postgresql_allows_it_12 VALUES (1, 'a'), (2, NULL);
