FROM node:22-slim
WORKDIR /app
COPY . .
ENTRYPOINT ["yarn", "run", "start"]
#          ^^^^^^^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
