#!/bin/sh
docker run -d -p 8080:8080 -e PASSWORD=topsecret shop
