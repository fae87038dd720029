FROM node:22-slim
WORKDIR /app
COPY package*.json ./
RUN npm config set omit dev && npm ci
COPY . .
CMD ["node", "server.js"]
