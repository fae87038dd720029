#!/bin/sh
ansible web -m shell -a 'cd /srv/shop && git pull && systemctl restart shop'
# <- no-manual-deploy: This changes a running host in place; build a release, and let the platform run that one.
ansible localhost -m shell -a 'git pull'
ansible-playbook -i hosts site.yml
ansible web -m ping
ansible web -m shell -a 'docker --version'
ansible web -m shell -a 'docker ps | grep shop'
