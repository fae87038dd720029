#!/bin/sh
grep -q git.acme.io known_hosts || ssh-keyscan git.acme.io >> known_hosts
exec python worker.py
