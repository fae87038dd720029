#!/bin/sh
npm install -g nodemon
