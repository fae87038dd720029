FROM node:22-slim
#    ^^^^^^^^^^^^ prefer-multi-stage-build
WORKDIR /workspace
COPY . .
RUN npm ci
RUN ./node_modules/.bin/nx run-many --targets build --projects api --prod
CMD ["node", "dist/apps/api/main.js"]
