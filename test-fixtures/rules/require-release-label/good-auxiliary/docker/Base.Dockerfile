FROM node:22-slim
ENV SHOP_HOME=/srv/shop
