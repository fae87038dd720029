FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["/usr/local/bin/npm", "start"]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
