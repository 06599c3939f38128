-- Text search with names that have to be quoted.
CREATE SCHEMA "Robert""; DROP";
CREATE TEXT SEARCH CONFIGURATION "Robert""; DROP"."select" (PARSER = "default");
