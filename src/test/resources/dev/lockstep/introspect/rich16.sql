-- What PostgreSQL 16 adds.
CREATE COLLATION app.ruled (PROVIDER = icu, LOCALE = 'und', RULES = '&V << w <<< W');
