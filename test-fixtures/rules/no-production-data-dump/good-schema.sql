--
-- PostgreSQL database dump
--

-- Dumped from database version 16.4

CREATE TABLE public.users (
    id integer NOT NULL,
    email text
);

