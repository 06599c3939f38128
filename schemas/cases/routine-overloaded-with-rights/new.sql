-- Routines whose new form takes the calls of the old one come beside it with the owner and the privileges they shall have.
CREATE TABLE prices (id bigint PRIMARY KEY, net numeric NOT NULL);
CREATE FUNCTION gross(net numeric, "rate (a=1)" numeric DEFAULT 0.2, note text DEFAULT '(a, b)', OUT total numeric) LANGUAGE sql SECURITY DEFINER AS 'SELECT net * (1 + $2)';
COMMENT ON FUNCTION gross(numeric, numeric, text) IS 'with tax';
ALTER FUNCTION gross(numeric, numeric, text) OWNER TO app_owner;
REVOKE EXECUTE ON FUNCTION gross(numeric, numeric, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gross(numeric, numeric, text) TO app_reader;
CREATE PROCEDURE "raise Prices"(VARIADIC steps numeric[] DEFAULT '{1}') LANGUAGE sql AS 'UPDATE prices SET net = net + steps[1]';
