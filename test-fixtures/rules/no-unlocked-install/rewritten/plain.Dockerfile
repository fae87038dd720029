FROM node:22-slim
WORKDIR /app
COPY . .
RUN npm install --omit=dev && npm pkg delete scripts.prepare
#   ^^^^^^^^^^^^^^^^^^^^^^ no-unlocked-install: `npm install` may install other versions than the lockfile names; use `npm ci`.
USER node
CMD ["node", "worker.js"]
