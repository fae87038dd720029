FROM node:22-slim
COPY . .
CMD ["dumb-init", "sh", "-c", "node warm.js && node src/server.js"]
