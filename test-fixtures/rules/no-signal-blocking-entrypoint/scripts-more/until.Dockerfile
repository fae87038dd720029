FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/until.sh"]
#   ^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
