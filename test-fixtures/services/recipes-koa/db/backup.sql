-- PostgreSQL database dump
-- Dumped from database version 14.9
-- Dumped by pg_dump version 14.9

SET statement_timeout = 0;
SET client_encoding = 'UTF8';

CREATE TABLE public.users (
    id integer NOT NULL,
    email character varying(255)
);

COPY public.users (id, email) FROM stdin;
1	anna@kochbuch.de
2	jens@kochbuch.de
3	mira@kochbuch.de
\.

-- PostgreSQL database dump complete
