#!/bin/sh
node --inspect index.js
