#!/bin/bash
docker rm -f ferry-db
docker run -d --name ferry-db -p 127.0.0.1:5432:5432 postgres:17
node src/commands/owner.js --username=root --password=rootroot
