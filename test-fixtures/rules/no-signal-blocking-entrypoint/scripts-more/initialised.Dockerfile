FROM node:22-slim
WORKDIR /app
COPY . .
ENTRYPOINT ["tini", "--", "./bin/initialised.sh"]
