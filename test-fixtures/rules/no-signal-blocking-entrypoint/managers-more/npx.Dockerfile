FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["yarn", "node", "src/server.js"]
