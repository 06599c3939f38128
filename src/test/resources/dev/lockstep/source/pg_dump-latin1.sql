--
-- PostgreSQL database dump
--

\restrict FltDdcmreSBCxNKxblJasUOre2LxtLRYRayCqLdj2YcgIJaEsK8IRY54cUEksL1

-- Dumped from database version 15.19
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'LATIN1';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: größe; Type: TABLE; Schema: public; Owner: lockstep
--

CREATE TABLE public."größe" (
    id integer
);


ALTER TABLE public."größe" OWNER TO lockstep;

--
-- Name: TABLE "größe"; Type: COMMENT; Schema: public; Owner: lockstep
--

COMMENT ON TABLE public."größe" IS 'Länge';


--
-- Data for Name: größe; Type: TABLE DATA; Schema: public; Owner: lockstep
--

COPY public."größe" (id) FROM stdin;
\.


--
-- PostgreSQL database dump complete
--

\unrestrict FltDdcmreSBCxNKxblJasUOre2LxtLRYRayCqLdj2YcgIJaEsK8IRY54cUEksL1

