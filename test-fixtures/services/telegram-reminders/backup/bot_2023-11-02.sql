--
-- PostgreSQL database dump
--

-- Dumped from database version 14.9
-- Dumped by pg_dump version 14.9

SET statement_timeout = 0;

CREATE TABLE public.users (
    id bigint NOT NULL,
    phone text
);

COPY public.users (id, phone) FROM stdin;
101	+79161234567
102	+79167654321
\.
