FROM node:22-slim
COPY . .
CMD node worker.js
