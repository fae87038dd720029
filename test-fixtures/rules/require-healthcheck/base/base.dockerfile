FROM node:22-slim
RUN apt-get update && rm -rf /var/lib/apt/lists/*
