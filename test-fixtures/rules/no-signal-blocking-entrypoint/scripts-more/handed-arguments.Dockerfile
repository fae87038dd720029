FROM node:22-slim
WORKDIR /app
COPY . .
ENTRYPOINT ["./bin/handed-arguments.sh"]
CMD ["node", "src/server.js"]
