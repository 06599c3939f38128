-- Collations with names that have to be quoted and locales that have to be written as literals.
CREATE SCHEMA "Robert""; DROP";
CREATE TABLE "Robert""; DROP"."select" (a text);
