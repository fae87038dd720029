#!/bin/sh
echo Tr0ub4dor3x | docker login -u acme --password-stdin registry.acme.com
#    ^^^^^^^^^^^ no-hardcoded-secret: `password` is a hardcoded password; read it from the environment.
printf '%s\n' "Tr0ub4dor3y" | podman login -u acme --password-stdin quay.io
#              ^^^^^^^^^^^ no-hardcoded-secret
docker login -u acme -pTr0ub4dor3z registry.acme.com
#                      ^^^^^^^^^^^ no-hardcoded-secret
helm registry login -u acme -p Tr0ub4dor3w registry.acme.com
#                              ^^^^^^^^^^^ no-hardcoded-secret
sudo chpasswd <<< 'deploy:Tr0ub4dor3v'
#                         ^^^^^^^^^^^ no-hardcoded-secret
echo "$REGISTRY_PASSWORD" | docker login -u acme --password-stdin registry.acme.com
echo changeme | docker login -u acme --password-stdin registry.acme.com
docker compose -p Tr0ub4dor3 up -d
docker run -p8080:80 acme/shop
echo 'deploy:Tr0ub4dor3' | tee /dev/null
echo shop:1.4.2 | xargs docker pull
aws ecr get-login-password | docker login -u AWS --password-stdin registry.acme.com
