--
-- PostgreSQL database dump
--

CREATE TABLE public.enum (type text, name text);
CREATE TABLE public.users (id integer, email text);

COPY public.enum (type, name) FROM stdin;
resolution	fixed
\.

COPY public.users (id, email) FROM stdin;
\.

INSERT INTO public.system (name, value) VALUES ('database_version', '45');
INSERT INTO "schema_migrations" (version) VALUES ('20240101');
