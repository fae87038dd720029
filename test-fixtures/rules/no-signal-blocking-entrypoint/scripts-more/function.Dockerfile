FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/function.sh"]
#   ^^^^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
