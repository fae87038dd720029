FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/handed-function.sh"]
