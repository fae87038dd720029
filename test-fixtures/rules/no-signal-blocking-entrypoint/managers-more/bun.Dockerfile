FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["bun", "run", "start"]
