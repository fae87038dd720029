FROM node:22-slim
COPY api /app
#    ^^^ no-env-file-in-image: This copy brings api/.env into the image; add it to .dockerignore.
CMD ["node", "server.js"]
