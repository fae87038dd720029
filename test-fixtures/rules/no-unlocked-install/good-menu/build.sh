#!/bin/sh
npm install -g meteor
go install code.acme.dev/tool@latest
