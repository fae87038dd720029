FROM node:22-alpine
WORKDIR /app
COPY ./packages/server /app
COPY ./package-lock.json /app/package-lock.json
RUN npm ci --omit=dev
CMD ["npm", "start"]
#   ^^^^^^^^^^^^^^^^ no-signal-blocking-entrypoint
