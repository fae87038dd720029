# Runs the shop; see docs/development.md for development.
FROM node:22-slim
ENV NODE_ENV=development
COPY . .
CMD node server.js
#   ^^^^^^^^^^^^^^ prefer-exec-form
