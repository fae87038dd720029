FROM node:22-slim
COPY . .
CMD ["sh", "-c", "node src/server.js --port $PORT"]
