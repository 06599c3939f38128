--
-- PostgreSQL database dump
--

\restrict 5n81HvOFnP8ggc1bu6elgUVSis83iTGcmZ8X55gFXYLNV0HWfCtOH0tznFjvXDB

-- Dumped from database version 15.19
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET SESSION AUTHORIZATION 'shop owner';

--
-- Name: app; Type: SCHEMA; Schema: -; Owner: shop owner
--

CREATE SCHEMA app;


SET SESSION AUTHORIZATION 'lockstep';

--
-- Name: ext; Type: SCHEMA; Schema: -; Owner: lockstep
--

CREATE SCHEMA ext;


--
-- Name: german; Type: COLLATION; Schema: app; Owner: lockstep
--

CREATE COLLATION app.german (provider = icu, locale = 'de-DE');


SET SESSION AUTHORIZATION DEFAULT;

--
-- Name: citext; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA ext;


--
-- Name: EXTENSION citext; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';


--
-- Name: hstore; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;


--
-- Name: EXTENSION hstore; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';


--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA ext;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';


--
-- Name: postgres_fdw; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS postgres_fdw WITH SCHEMA public;


--
-- Name: EXTENSION postgres_fdw; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION postgres_fdw IS 'foreign-data wrapper for remote PostgreSQL servers';


SET SESSION AUTHORIZATION 'lockstep';

--
-- Name: color; Type: TYPE; Schema: app; Owner: lockstep
--

CREATE TYPE app.color AS ENUM (
    'red',
    'green'
);


--
-- Name: posint; Type: DOMAIN; Schema: app; Owner: lockstep
--

CREATE DOMAIN app.posint AS integer
	CONSTRAINT posint_check CHECK ((VALUE > 0));


SET default_tablespace = '';

--
-- Name: orders; Type: TABLE; Schema: app; Owner: lockstep
--

CREATE TABLE app.orders (
    id integer NOT NULL,
    user_id bigint,
    at timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (at);


--
-- Name: atomic(bigint); Type: FUNCTION; Schema: app; Owner: lockstep
--

CREATE FUNCTION app.atomic(u bigint) RETURNS bigint
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT count(*) AS count
    FROM app.orders;
 SELECT
         CASE
             WHEN (u > 1) THEN 1
             ELSE 2
         END AS "case";
END;


--
-- Name: ev(); Type: FUNCTION; Schema: app; Owner: lockstep
--

CREATE FUNCTION app.ev() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$ BEGIN END $$;


--
-- Name: total(bigint); Type: FUNCTION; Schema: app; Owner: lockstep
--

CREATE FUNCTION app.total(u bigint) RETURNS bigint
    LANGUAGE sql STABLE
    AS $$ SELECT count(*) FROM orders WHERE user_id = u; $$;


--
-- Name: trg(); Type: FUNCTION; Schema: app; Owner: lockstep
--

CREATE FUNCTION app.trg() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN new.name := 'a;b\'; RETURN new; END $$;


--
-- Name: srv; Type: SERVER; Schema: -; Owner: lockstep
--

CREATE SERVER srv FOREIGN DATA WRAPPER postgres_fdw OPTIONS (
    host 'x'
);


--
-- Name: USER MAPPING app SERVER srv; Type: USER MAPPING; Schema: -; Owner: lockstep
--

CREATE USER MAPPING FOR app SERVER srv OPTIONS (
    password 'p',
    "user" 'u'
);


SET SESSION AUTHORIZATION 'shop owner';

SET default_table_access_method = heap;

--
-- Name: users; Type: TABLE; Schema: app; Owner: shop owner
--

CREATE TABLE app.users (
    id bigint NOT NULL,
    email ext.citext NOT NULL,
    c app.color DEFAULT 'red'::app.color,
    tags public.hstore,
    n app.posint,
    name text COLLATE pg_catalog."C"
);


SET SESSION AUTHORIZATION 'lockstep';

--
-- Name: mv; Type: MATERIALIZED VIEW; Schema: app; Owner: lockstep
--

CREATE MATERIALIZED VIEW app.mv AS
 SELECT count(*) AS count
   FROM app.users
  WITH NO DATA;


--
-- Name: orders_id_seq; Type: SEQUENCE; Schema: app; Owner: lockstep
--

CREATE SEQUENCE app.orders_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: orders_id_seq; Type: SEQUENCE OWNED BY; Schema: app; Owner: lockstep
--

ALTER SEQUENCE app.orders_id_seq OWNED BY app.orders.id;


SET default_tablespace = fast;

--
-- Name: orders_2024; Type: TABLE; Schema: app; Owner: lockstep; Tablespace: fast
--

CREATE TABLE app.orders_2024 (
    id integer DEFAULT nextval('app.orders_id_seq'::regclass) NOT NULL,
    user_id bigint,
    at timestamp with time zone DEFAULT now() NOT NULL
);


SET SESSION AUTHORIZATION 'shop owner';

--
-- Name: users_id_seq; Type: SEQUENCE; Schema: app; Owner: shop owner
--

ALTER TABLE app.users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME app.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


SET SESSION AUTHORIZATION 'lockstep';

--
-- Name: v; Type: VIEW; Schema: app; Owner: lockstep
--

CREATE VIEW app.v AS
 SELECT u.id,
    u.email,
    u.c,
    u.tags,
    u.n,
    u.name,
    app.total(u.id) AS total
   FROM app.users u;


--
-- Name: orders_2024; Type: TABLE ATTACH; Schema: app; Owner: lockstep
--

ALTER TABLE ONLY app.orders ATTACH PARTITION app.orders_2024 FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2025-01-01 00:00:00+00');


--
-- Name: orders id; Type: DEFAULT; Schema: app; Owner: lockstep
--

ALTER TABLE ONLY app.orders ALTER COLUMN id SET DEFAULT nextval('app.orders_id_seq'::regclass);


--
-- Name: 4711; Type: BLOB; Schema: -; Owner: lockstep
--

SELECT pg_catalog.lo_create('4711');


--
-- Name: LARGE OBJECT 4711; Type: COMMENT; Schema: -; Owner: lockstep
--

COMMENT ON LARGE OBJECT 4711 IS 'lo';


--
-- Data for Name: orders_2024; Type: TABLE DATA; Schema: app; Owner: lockstep
--

INSERT INTO app.orders_2024 VALUES (1, 1, '2024-05-05 00:00:00+00');


SET SESSION AUTHORIZATION 'shop owner';

--
-- Data for Name: users; Type: TABLE DATA; Schema: app; Owner: shop owner
--

INSERT INTO app.users OVERRIDING SYSTEM VALUE VALUES (1, 'a1@x', 'red', NULL, NULL, 'a;b\');
INSERT INTO app.users OVERRIDING SYSTEM VALUE VALUES (2, 'a2@x', 'red', NULL, NULL, 'a;b\');
INSERT INTO app.users OVERRIDING SYSTEM VALUE VALUES (3, 'a3@x', 'red', NULL, NULL, 'a;b\');
INSERT INTO app.users OVERRIDING SYSTEM VALUE VALUES (4, 'a4@x', 'red', NULL, NULL, 'a;b\');
INSERT INTO app.users OVERRIDING SYSTEM VALUE VALUES (5, 'a5@x', 'red', NULL, NULL, 'a;b\');


SET SESSION AUTHORIZATION 'lockstep';

--
-- Name: orders_id_seq; Type: SEQUENCE SET; Schema: app; Owner: lockstep
--

SELECT pg_catalog.setval('app.orders_id_seq', 1, true);


SET SESSION AUTHORIZATION 'shop owner';

--
-- Name: users_id_seq; Type: SEQUENCE SET; Schema: app; Owner: shop owner
--

SELECT pg_catalog.setval('app.users_id_seq', 5, true);


SET SESSION AUTHORIZATION DEFAULT;

--
-- Data for Name: BLOBS; Type: BLOBS; Schema: -; Owner: -
--

BEGIN;

SELECT pg_catalog.lo_open('4711', 131072);
SELECT pg_catalog.lowrite(0, '\x0102');
SELECT pg_catalog.lo_close(0);

COMMIT;

SET SESSION AUTHORIZATION 'lockstep';

SET default_tablespace = '';

--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: app; Owner: lockstep
--

ALTER TABLE ONLY app.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id, at);


--
-- Name: orders_2024 orders_2024_pkey; Type: CONSTRAINT; Schema: app; Owner: lockstep
--

ALTER TABLE ONLY app.orders_2024
    ADD CONSTRAINT orders_2024_pkey PRIMARY KEY (id, at);


SET SESSION AUTHORIZATION 'shop owner';

--
-- Name: users users_email_key; Type: CONSTRAINT; Schema: app; Owner: shop owner
--

ALTER TABLE ONLY app.users
    ADD CONSTRAINT users_email_key UNIQUE (email);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: app; Owner: shop owner
--

ALTER TABLE ONLY app.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


SET SESSION AUTHORIZATION 'lockstep';

--
-- Name: orders_user_id_idx; Type: INDEX; Schema: app; Owner: lockstep
--

CREATE INDEX orders_user_id_idx ON ONLY app.orders USING btree (user_id);


--
-- Name: orders_2024_user_id_idx; Type: INDEX; Schema: app; Owner: lockstep
--

CREATE INDEX orders_2024_user_id_idx ON app.orders_2024 USING btree (user_id);


SET SESSION AUTHORIZATION 'shop owner';

SET default_tablespace = fast;

--
-- Name: users_trgm; Type: INDEX; Schema: app; Owner: shop owner; Tablespace: fast
--

CREATE INDEX users_trgm ON app.users USING gin (name ext.gin_trgm_ops);


SET SESSION AUTHORIZATION 'lockstep';

--
-- Name: orders_2024_pkey; Type: INDEX ATTACH; Schema: app; Owner: lockstep
--

ALTER INDEX app.orders_pkey ATTACH PARTITION app.orders_2024_pkey;


--
-- Name: orders_2024_user_id_idx; Type: INDEX ATTACH; Schema: app; Owner: lockstep
--

ALTER INDEX app.orders_user_id_idx ATTACH PARTITION app.orders_2024_user_id_idx;


--
-- Name: st; Type: STATISTICS; Schema: app; Owner: lockstep
--

CREATE STATISTICS app.st ON id, name FROM app.users;


--
-- Name: v r; Type: RULE; Schema: app; Owner: lockstep
--

CREATE RULE r AS
    ON INSERT TO app.v DO INSTEAD ( INSERT INTO app.users (email)
  VALUES (new.email);
 DELETE FROM app.orders
  WHERE false;
);


SET SESSION AUTHORIZATION 'shop owner';

--
-- Name: users t; Type: TRIGGER; Schema: app; Owner: shop owner
--

CREATE TRIGGER t BEFORE INSERT ON app.users FOR EACH ROW EXECUTE FUNCTION app.trg();


SET SESSION AUTHORIZATION 'lockstep';

--
-- Name: orders orders_user_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: lockstep
--

ALTER TABLE app.orders
    ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE CASCADE;


SET SESSION AUTHORIZATION 'shop owner';

--
-- Name: users p; Type: POLICY; Schema: app; Owner: shop owner
--

CREATE POLICY p ON app.users TO reader USING (((n)::integer > 0));


--
-- Name: users; Type: ROW SECURITY; Schema: app; Owner: shop owner
--

ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;

SET SESSION AUTHORIZATION 'lockstep';

--
-- Name: pub; Type: PUBLICATION; Schema: -; Owner: lockstep
--

CREATE PUBLICATION pub WITH (publish = 'insert, update, delete, truncate');


--
-- Name: pub users; Type: PUBLICATION TABLE; Schema: app; Owner: lockstep
--

ALTER PUBLICATION pub ADD TABLE ONLY app.users;


--
-- Name: sub; Type: SUBSCRIPTION; Schema: -; Owner: lockstep
--

CREATE SUBSCRIPTION sub CONNECTION 'host=x dbname=y' PUBLICATION p WITH (connect = false, slot_name = 'sub');


SET SESSION AUTHORIZATION 'shop owner';

--
-- Name: TABLE users; Type: ACL; Schema: app; Owner: shop owner
--

GRANT SELECT ON TABLE app.users TO reader;
GRANT SELECT ON TABLE app.users TO app;


SET SESSION AUTHORIZATION 'shop owner';

--
-- Name: COLUMN users.email; Type: ACL; Schema: app; Owner: shop owner
--

GRANT INSERT(email) ON TABLE app.users TO reader;
GRANT INSERT(email) ON TABLE app.users TO app;


SET SESSION AUTHORIZATION 'lockstep';

--
-- Name: LARGE OBJECT 4711; Type: ACL; Schema: -; Owner: lockstep
--

GRANT SELECT ON LARGE OBJECT 4711 TO reader;


SET SESSION AUTHORIZATION 'shop owner';

--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: app; Owner: shop owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE "shop owner" IN SCHEMA app GRANT SELECT ON TABLES  TO reader;


SET SESSION AUTHORIZATION 'deploy';

--
-- Name: et; Type: EVENT TRIGGER; Schema: -; Owner: deploy
--

CREATE EVENT TRIGGER et ON ddl_command_end
   EXECUTE FUNCTION app.ev();


SET SESSION AUTHORIZATION 'lockstep';

--
-- Name: mv; Type: MATERIALIZED VIEW DATA; Schema: app; Owner: lockstep
--

REFRESH MATERIALIZED VIEW app.mv;


--
-- PostgreSQL database dump complete
--

\unrestrict 5n81HvOFnP8ggc1bu6elgUVSis83iTGcmZ8X55gFXYLNV0HWfCtOH0tznFjvXDB

