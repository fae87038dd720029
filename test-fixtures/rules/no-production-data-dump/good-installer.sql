-- The program's own kinds, which it installs by itself.
CREATE SCHEMA IF NOT EXISTS shop;
DROP TABLE IF EXISTS shop.kinds;

--
-- PostgreSQL database dump
--

CREATE TABLE shop.kinds (name text);

INSERT INTO shop.kinds VALUES ('book'), ('record');
