FROM node:22-alpine
WORKDIR /app
ENV NODE_ENV=production
LABEL org.opencontainers.image.title="shop"
COPY package.json package-lock.json ./
RUN npm install --omit=dev
#   ^^^^^^^^^^^^^^^^^^^^^^ no-unlocked-install: `npm install` may install other versions than the lockfile names; use `npm ci`.
COPY src ./src
COPY public ./public
EXPOSE 3000
USER node
HEALTHCHECK CMD ["node", "src/health.js"]
CMD ["node", "src/server.js"]
