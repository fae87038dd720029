FROM node:22-slim
WORKDIR /app
COPY . .
CMD ["./bin/handed-gosu.sh"]
