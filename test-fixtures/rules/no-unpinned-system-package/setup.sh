#!/bin/sh
apt-get install -y curl
