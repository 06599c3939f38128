-- Types of which only the name is known come and go, with names that have to be quoted.
CREATE SCHEMA "Robert""; DROP";
CREATE TYPE "Robert""; DROP"."Größe (cm)";
