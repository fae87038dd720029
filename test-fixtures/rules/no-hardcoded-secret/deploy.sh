#!/bin/sh
set -eu
export DEPLOY_TOKEN=9944b09199c62bcf9418ad846dd0e4bb
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `DEPLOY_TOKEN` is a hardcoded secret; read it from the environment.
curl -fsS -H "Authorization: Bearer 8f14e45fceea167a5a36dedd4bea2543" https://deploy.acme.com/hooks
#                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: The `Authorization` header carries a hardcoded credential; read it from the environment.
mysql -h db.acme.com -u root -phunter2 -e 'SELECT 1'
#                              ^^^^^^^ no-hardcoded-secret: `password` is a hardcoded password; read it from the environment.
./bin/publish --api-key=k3Jv9Lq2Wm8Zx4Tn --password "$PASSWORD"
#                       ^^^^^^^^^^^^^^^^ no-hardcoded-secret: `api-key` is a hardcoded secret; read it from the environment.
curl -u "deploy:$DEPLOY_PASSWORD" https://deploy.acme.com/status
git clone https://deploy:q8vN2x7Lm4zR9kTb@git.acme.com/orders.git
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: This URL carries a password; read it from the environment.
PGPASSWORD=postgres psql -h localhost -c 'SELECT 1'
SECRET_FILE=/run/secrets/deploy ./bin/finish
