FROM node:22.12.0-slim
ENV STOCK_URL=http://stock:8090
CMD ["npm", "run", "dev"]
