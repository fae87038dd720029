#!/bin/bash
bash <(curl -s https://codecov.io/bash) -t "$CODECOV_TOKEN"
# <- no-remote-script
sh -c "$(curl -fsSL https://raw.githubusercontent.com/ohmyzsh/ohmyzsh/master/tools/install.sh)" "" --unattended
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-remote-script: `sh` runs whatever the address serves today; install a pinned version, or check what was downloaded first.
eval "$(wget -qO- https://get.acme.dev/env.sh)"
# <- no-remote-script: `eval` runs whatever the address serves today; install a pinned version, or check what was downloaded first.
source <(curl -s https://get.acme.dev/functions.sh)
# <- no-remote-script
curl -sf https://get.acme.dev/install.sh.gz | gunzip | sudo -E bash -s -- --channel stable
# <- no-remote-script
python3 -c "$(curl -fsSL https://get.acme.dev/install.py)"
# <- no-remote-script
