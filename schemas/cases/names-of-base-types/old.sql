-- Base types and their functions with names that have to be quoted.
CREATE SCHEMA "Robert""; DROP";
