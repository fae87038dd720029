-- MySQL dump 10.13  Distrib 8.0.39, for Linux (x86_64)
-- <- no-production-data-dump: This dump made by mysqldump holds data; take it out of the repository and fill databases by migrations and seeds.
--
-- Host: db.acme.test    Database: shop

LOCK TABLES `users` WRITE;
INSERT INTO `users` VALUES (1,'Ann','ann@acme.test');
UNLOCK TABLES;
