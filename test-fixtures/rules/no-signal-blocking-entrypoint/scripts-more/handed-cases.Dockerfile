FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/handed-cases.sh"]
