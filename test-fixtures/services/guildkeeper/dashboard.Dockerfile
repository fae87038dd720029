FROM node:20.11-slim
WORKDIR /dash
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile --production
COPY src/dashboard ./src/dashboard
COPY src/lib ./src/lib
EXPOSE 8082
CMD ["node", "src/dashboard/server.js"]
