FROM node:22-alpine3.21
CMD ["node", "server.js"]
