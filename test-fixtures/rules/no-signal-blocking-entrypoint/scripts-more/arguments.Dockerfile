FROM node:22-slim
WORKDIR /app
COPY . .
ENTRYPOINT ["./bin/arguments.sh"]
#          ^^^^^^^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
CMD ["node", "src/server.js"]
