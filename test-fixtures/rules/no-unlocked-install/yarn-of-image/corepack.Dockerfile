FROM node:22-slim
WORKDIR /srv/shop
COPY package.json yarn.lock ./
RUN corepack enable && yarn
#                      ^^^^ no-unlocked-install: `yarn` may install other versions than the lockfile names; use `yarn install --immutable`.
USER node
CMD ["node", "worker.js"]
