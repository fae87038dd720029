#!/bin/sh
npm install
npm install -g nodemon
