FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["pnpm", "run", "start"]
#   ^^^^^^^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
