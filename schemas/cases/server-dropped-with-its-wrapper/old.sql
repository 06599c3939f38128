-- A server with odd names goes, its wrapper and its mappings with it.
CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER "Wrap ""it""";
CREATE SERVER "a23456789 123456789 123456789 123456789 123456789 123456789 123"
  TYPE 'it''s' FOREIGN DATA WRAPPER "Wrap ""it""";
CREATE SERVER "Far ""away""; DROP" FOREIGN DATA WRAPPER "Wrap ""it""";
CREATE USER MAPPING FOR "Odd ""role""" SERVER "Far ""away""; DROP" OPTIONS (password 'rosebud');
CREATE USER MAPPING FOR PUBLIC SERVER "Far ""away""; DROP";
COMMENT ON SERVER "Far ""away""; DROP" IS 'far';
GRANT USAGE ON FOREIGN SERVER "Far ""away""; DROP" TO "Odd ""role""";
