#!/bin/sh
rsync notes.txt "$DEPLOY_HOST:/tmp"
