FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["npm", "--prefix", "/app", "start"]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
