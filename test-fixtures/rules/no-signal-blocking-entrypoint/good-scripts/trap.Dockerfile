FROM node:22-slim
COPY . .
CMD ["./trap.sh"]
