#!/bin/sh
docker build -t "kit-base-${FLAVOUR}:latest" -f ci/Dockerfile-watch .
