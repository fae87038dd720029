ARG BUILD_ENV=git
FROM node:22-slim AS build_git
FROM node:22-slim AS build_local
FROM build_${BUILD_ENV} AS production
CMD ["node", "server.js"]
