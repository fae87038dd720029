require('dotenv').config({ path: `.env.${process.env.NODE_ENV}` });

exports.mailer = { name: process.env.MAILER };
