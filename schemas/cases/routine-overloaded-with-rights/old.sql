-- Routines whose new form takes the calls of the old one come beside it with the owner and the privileges they shall have.
CREATE TABLE prices (id bigint PRIMARY KEY, net numeric NOT NULL);
CREATE FUNCTION gross(net numeric, OUT total numeric) LANGUAGE sql SECURITY DEFINER AS 'SELECT net * 1.2';
ALTER FUNCTION gross(numeric) OWNER TO app_owner;
REVOKE EXECUTE ON FUNCTION gross(numeric) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gross(numeric) TO app_reader;
CREATE PROCEDURE "raise Prices"() LANGUAGE sql AS 'UPDATE prices SET net = net + 1';
