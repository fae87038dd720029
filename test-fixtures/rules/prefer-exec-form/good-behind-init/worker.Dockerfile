FROM node:22-slim
WORKDIR /srv
COPY . .
ENTRYPOINT ["tini", "--", "./entrypoint.sh"]
CMD node server.js
#   ^^^^^^^^^^^^^^ prefer-exec-form: CMD in shell form starts a shell that keeps SIGTERM from the app; write it as a JSON array.
