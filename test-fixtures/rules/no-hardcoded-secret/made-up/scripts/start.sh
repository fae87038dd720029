#!/bin/sh
export MAIL_URL='smtp://user:pass@mailserver.example.com:25/'
KEY_MAIL_PASSWORD="mail-service-password"
shop-server
