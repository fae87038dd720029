FROM node:22-slim
COPY . .
ENTRYPOINT ["./eval.sh"]
