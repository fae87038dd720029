#!/bin/sh
while true; do
  ./collect
  sleep 60
done
