FROM node:22-slim
WORKDIR /srv
COPY . .
ENTRYPOINT ["/sbin/tini", "-g", "--", "./entrypoint.sh"]
CMD if [ -n "$REGION" ]; then \
      node --import ./trace.mjs server.js; \
    else \
      node server.js; \
    fi
