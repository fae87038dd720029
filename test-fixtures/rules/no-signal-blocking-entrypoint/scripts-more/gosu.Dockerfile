FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/gosu.sh"]
#   ^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
