FROM node:22-slim AS base
WORKDIR /app
COPY package.json pnpm-lock.yaml ./

FROM base AS build
RUN pnpm i
#   ^^^^^^ no-unlocked-install: `pnpm i` may install other versions than the lockfile names; use `pnpm install --frozen-lockfile`.

FROM node:22-slim AS other
WORKDIR /app
COPY --from=base /app/package.json /app/pnpm-lock.yaml ./
RUN pnpm install -P
#   ^^^^^^^^^^^^^^^ no-unlocked-install: `pnpm install` may install other versions than the lockfile names; use `pnpm install --frozen-lockfile`.

FROM node:22-slim
WORKDIR /app
COPY --from=build /app .
RUN pnpm install --offline=false
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unlocked-install: `pnpm install` may install other versions than the lockfile names; use `pnpm install --frozen-lockfile`.
USER node
CMD ["node", "worker.js"]
