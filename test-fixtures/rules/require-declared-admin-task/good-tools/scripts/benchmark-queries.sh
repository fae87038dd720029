#!/bin/sh
time node index.js
