-- Restore with psql after a PostgreSQL database dump.
INSERT INTO settings (name) VALUES ('-- MySQL dump 10.13');
