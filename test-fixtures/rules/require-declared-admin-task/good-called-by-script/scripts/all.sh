#!/bin/sh
exec sh scripts/one.sh
