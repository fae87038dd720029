FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/branches.sh"]
#   ^^^^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
