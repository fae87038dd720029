FROM node:22-slim
WORKDIR /app
COPY . .
ENTRYPOINT ["npm", "run"]
#          ^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
CMD ["start"]
