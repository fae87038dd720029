FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/pipe.sh"]
#   ^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
