#!/usr/bin/env bash
npm install
docker compose up -d redis
