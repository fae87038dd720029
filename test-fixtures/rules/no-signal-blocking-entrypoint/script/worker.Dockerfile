FROM node:22-slim
COPY . .
CMD ["sh", "worker.sh"]
#   ^^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint: SIGTERM goes to the shell of worker.sh, not to the app; start the last command there with `exec`.
