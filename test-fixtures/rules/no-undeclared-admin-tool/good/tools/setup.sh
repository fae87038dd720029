#!/bin/sh
npx degit acme/template
