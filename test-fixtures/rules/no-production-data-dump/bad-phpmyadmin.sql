-- phpMyAdmin SQL Dump
-- <- no-production-data-dump: This dump made by phpMyAdmin holds data; take it out of the repository and fill databases by migrations and seeds.
-- version 5.2.1

INSERT INTO `users` (`id`, `name`) VALUES
(1, 'Ann');
