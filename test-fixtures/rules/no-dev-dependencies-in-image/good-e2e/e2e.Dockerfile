FROM node:22-slim
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
CMD ["node", "--test"]
