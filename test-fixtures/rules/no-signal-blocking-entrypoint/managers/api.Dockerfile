FROM node:22-slim
COPY . .
CMD ["pnpm", "serve"]
#   ^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint: SIGTERM goes to pnpm, not to the app; start the command of its `serve` script directly.
