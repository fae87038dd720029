#!/usr/bin/env bash
pip install poetry-plugin-sort
npm install
