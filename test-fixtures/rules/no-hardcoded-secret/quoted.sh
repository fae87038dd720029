#!/usr/bin/env bash
curl -H 'Authorization: Bearer 8f14e45fceea167a5a36dedd4bea2543' https://deploy.acme.com/hooks
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: The `Authorization` header carries a hardcoded credential; read it from the environment.
./publish --api-key 'k3Jv9Lq2Wm8Zx4Tn'
#                    ^^^^^^^^^^^^^^^^ no-hardcoded-secret: `api-key` is a hardcoded secret; read it from the environment.
SMTP_PASSWORD='sommer2024' ./notify
#              ^^^^^^^^^^ no-hardcoded-secret: `SMTP_PASSWORD` is a hardcoded password; read it from the environment.
curl -H 'X-Api-Key: k3Jv9Lq2Wm8Zx4Tn' "https://api.acme.com/$1"
#                   ^^^^^^^^^^^^^^^^ no-hardcoded-secret: The `X-Api-Key` header carries a hardcoded credential; read it from the environment.
SMTP_PASSWORD='$SMTP_PASSWORD' ./notify --password-file '/run/secrets/smtp'
