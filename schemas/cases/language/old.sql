-- A procedural language comes over the handler of another, and one is made trusted.
CREATE LANGUAGE script HANDLER plpgsql_call_handler;
