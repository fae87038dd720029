FROM node
COPY . .
RUN npm install
USER node
CMD ["npm", "test"]
