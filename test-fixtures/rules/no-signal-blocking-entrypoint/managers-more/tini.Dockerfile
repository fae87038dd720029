FROM node:22-slim
WORKDIR /app
COPY . .
ENTRYPOINT ["/sbin/tini", "-g", "--"]
CMD ["npm", "start"]
