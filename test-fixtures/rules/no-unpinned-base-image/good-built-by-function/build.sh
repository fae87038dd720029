#!/bin/bash
set -eu

build_image() {
  $DOCKER_BIN build --build-arg=RELEASE="$RELEASE" -t "${1}" --file "images/${2}" .
}

build_image "shop-slim-${RELEASE}" slim.Dockerfile
build_image "shop-full-${RELEASE}" full.Dockerfile
