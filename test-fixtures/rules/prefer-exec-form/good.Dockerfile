# CMD node server.js
FROM node:22-slim AS base
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN node build.js
HEALTHCHECK --interval=30s CMD node health.js
ENTRYPOINT []
CMD []
FROM base AS dev
CMD ["sh", "-c", "exec node server.js --port $PORT"]
FROM base
ONBUILD RUN npm ci
ENTRYPOINT ["tini", "--"]
CMD [ "node",\
  "server.js" ]
