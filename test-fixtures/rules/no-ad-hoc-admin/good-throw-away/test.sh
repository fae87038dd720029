#!/bin/sh
docker run -d --name db postgres:17
docker exec db psql -c "CREATE DATABASE test"
