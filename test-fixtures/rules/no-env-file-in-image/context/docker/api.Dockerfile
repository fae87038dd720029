FROM node:22-slim
COPY api /app
#    ^^^ no-env-file-in-image: api/.env goes into the image with this copy; add it to .dockerignore.
CMD ["node", "server.js"]
