ARG VERSION
FROM node:${VERSION}
CMD ["node", "server.js"]
