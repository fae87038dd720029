#!/usr/bin/env bash
echo "see ./setup.sh"
./setup.sh
