FROM node:22-slim
COPY dist/apps/api .
RUN npx nx@20.1.0 reset
CMD ["node", "main.js"]
