#!/bin/bash
# Sets up ubuntu_18 for the shop.
set -e
apt-get update
apt-get install -y curl=7.64.0
apt-get install -y libpq-dev=11.5
apt-get install -y postgresql=11.5
curl -sL https://deb.acme.dev/setup_22.x | sudo -E bash -
apt-get install -y nodejs=22.1.0
useradd shop
mkdir -p /srv/shop
chown shop /srv/shop
