FROM node:22-slim
WORKDIR /srv
COPY . .
ENTRYPOINT ["dumb-init", "--", "./entrypoint.sh"]
CMD if [ -n "$REGION" ]; then \
      node --import ./trace.mjs server.js; \
    else \
      node server.js; \
    fi
