FROM node:22-slim
COPY package.json pnpm-lock.yaml ./
RUN pnpm install && npm install -g nodemon
