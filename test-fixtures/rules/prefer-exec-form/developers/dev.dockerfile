FROM node:22.12.0-slim
WORKDIR /app
CMD npm ci && npm run dev
