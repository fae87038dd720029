FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/crlf.sh"]
#   ^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
