FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/cases.sh"]
#   ^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
