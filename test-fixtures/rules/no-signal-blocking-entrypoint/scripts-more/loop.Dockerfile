FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/loop.sh"]
#   ^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
