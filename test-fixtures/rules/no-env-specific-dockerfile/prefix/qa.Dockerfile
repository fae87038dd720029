FROM debian:12.8-slim
#    ^^^^^^^^^^^^^^^^ no-env-specific-dockerfile
CMD ["node", "server.js"]
