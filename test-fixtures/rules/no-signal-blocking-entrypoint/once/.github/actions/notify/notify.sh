#!/bin/sh
git log -1
./send.sh
