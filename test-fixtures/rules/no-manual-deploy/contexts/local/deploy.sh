#!/bin/bash
docker context use default
docker compose up -d
