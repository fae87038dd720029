FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["bash", "bin/bash.sh"]
#   ^^^^^^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
