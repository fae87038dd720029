/*M!999999\- enable the sandbox mode */
-- MariaDB dump 10.19-11.4.2-MariaDB, for debian-linux-gnu (x86_64)
INSERT INTO `users` VALUES (1,'Ann');
