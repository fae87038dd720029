#!/bin/sh
WAIT_FOR=4df3f9262d84cab0039c07bf861045fbb3c20ab7
curl -fsSL https://raw.githubusercontent.com/acme/wait-for/$WAIT_FOR/wait-for.sh | sh -s -- db:5432
curl -fsSL https://raw.githubusercontent.com/acme/tools/0f3b1d6a9c2e4b7d8f5a6c1b3e9d7f2a4c6b8e0d/setup.sh | bash
curl -fsSL "https://raw.githubusercontent.com/acme/tools/$BRANCH/setup.sh" | bash
# <- no-remote-script
