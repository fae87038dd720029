#!/bin/sh
python3 -m venv venv
venv/bin/pip install black isort
