FROM node:22-slim
COPY . .
CMD ["bash", "branches.sh"]
