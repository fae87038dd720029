FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["gosu", "node", "npm", "start"]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
