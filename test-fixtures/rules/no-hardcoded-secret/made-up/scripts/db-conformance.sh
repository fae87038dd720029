#!/bin/sh
start_db_container -e POSTGRES_USER=shop -e POSTGRES_PASSWORD=shop_secret_7 postgres:17
