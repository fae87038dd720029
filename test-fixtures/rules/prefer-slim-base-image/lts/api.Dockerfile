FROM node:lts
#    ^^^^^^^^ prefer-slim-base-image
CMD ["node", "server.js"]
