#!/usr/bin/env bash
cleanup() { rm -f "$lock"; }
trap cleanup EXIT
trap 'exit 143' TERM
trap - INT
lock=$(mktemp)
./work.sh
