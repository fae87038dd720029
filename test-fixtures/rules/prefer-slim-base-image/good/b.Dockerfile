FROM ghcr.io/acme/node:22
CMD ["node", "server.js"]
