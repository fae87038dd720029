#!/bin/sh
ferry --user mate --password "${MATE_PASSWORD:-captain}"
