#!/bin/sh
curl -fsSL https://get.acme.dev/brew.sh | bash
