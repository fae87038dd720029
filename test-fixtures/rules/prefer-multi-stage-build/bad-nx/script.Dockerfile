FROM node:22-slim
#    ^^^^^^^^^^^^ prefer-multi-stage-build
COPY . .
RUN npm ci && npm run api:build:prod
CMD ["node", "dist/apps/api/main.js"]
