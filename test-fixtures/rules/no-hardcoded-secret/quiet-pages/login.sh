#!/bin/sh
registry-token | docker login --username AWS --password-stdin registry9x8y7z.acme.com/f5g8o1y9
