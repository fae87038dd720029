#!/bin/bash
set -e
echo "{ \"dependencies\": { \"left\": \"$LEFT\" } }" > package.json
yarn install
