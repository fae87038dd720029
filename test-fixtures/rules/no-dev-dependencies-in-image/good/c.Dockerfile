FROM node:22-slim
COPY package*.json ./
RUN NODE_ENV=production npm ci
CMD ["node", "server.js"]
