FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/wait.sh"]
#   ^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
