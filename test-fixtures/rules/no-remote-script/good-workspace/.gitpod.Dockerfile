FROM gitpod/workspace-full

RUN curl -L https://get.acme.dev/cli.sh | sh
