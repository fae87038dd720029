#!/bin/sh
exec ./build.sh --run-everything
