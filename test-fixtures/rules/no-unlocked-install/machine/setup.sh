#!/usr/bin/env bash
# Run this once on your machine.
pip install acme-cli
