FROM node:22-slim
COPY . .
CMD ["sh", "-c", "node warm.js && exec node src/server.js"]
