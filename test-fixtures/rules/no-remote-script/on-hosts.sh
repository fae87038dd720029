#!/bin/sh
set -e
ssh "$HOST" "curl -fsSL https://get.docker.com | sh"
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-remote-script
ssh -p 2222 -i "$KEY" -tt deploy@"$HOST" 'cd /srv && sudo sh -c "$(wget -qO- https://get.acme.dev/agent.sh)"'
#                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-remote-script
curl -fsSL https://get.acme.dev/install.sh | ssh "$HOST" sudo bash -s
# <- no-remote-script
ssh "$HOST" 'bash -s' <<'END'
curl -fsSL https://get.acme.dev/more.sh | sh
# <- no-remote-script
END
ssh "$HOST" "curl -fsSL https://api.acme.dev/health"
curl -fsSL https://acme.dev/shop.tar.gz | ssh "$HOST" tar xz -C /srv
curl -fsSL https://acme.dev/authorized_keys | ssh "$HOST" "cat >> .ssh/authorized_keys"
ssh "$HOST" 'curl -fsS localhost:8080/version | python3 -m json.tool'
