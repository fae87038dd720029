#!/bin/sh
curl -s https://api.acme.dev/v1/status | python3 -m json.tool
curl -s https://api.acme.dev/v1/status | python3 -c 'import json, sys; print(json.load(sys.stdin)["state"])'
curl -sL https://nodejs.org/dist/v22.12.0/node.tar.gz | tar xz
curl -fsSL https://download.docker.com/gpg | gpg --dearmor -o /etc/apt/keyrings/docker.gpg
wget -qO- https://get.acme.dev/list.txt | perl -ne 'print if /x/'
curl -s https://api.acme.dev/jobs | sh ./report.sh
curl -fsSLo install.sh https://get.acme.dev/2.1.0/install.sh
echo "4be2e9b0 install.sh" | sha256sum -c && sh install.sh
version=$(curl -s https://api.acme.dev/version)
cat setup.sh | bash
psql -c "SELECT 1" | sh -c 'cat'
# curl https://get.acme.dev | sh
