#!/bin/bash
set -e

node tools/generate-layer-deps.js

cd layer
yarn install
