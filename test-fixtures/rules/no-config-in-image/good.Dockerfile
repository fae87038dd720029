ARG NODE_VERSION=22.12.0
ARG GIT_SHA
FROM node:${NODE_VERSION}-slim AS build
ARG GIT_SHA
ARG API_URL
ARG TINI_URL=https://downloads.acme.io/tini/v0.19.0/tini
ADD ${TINI_URL} /tini
ARG AGENT=https://get.acme.io/agent
RUN curl -fsSL "$AGENT" -o /usr/bin/agent
ENV GIT_SHA=$GIT_SHA API_URL=$API_URL
ENV NODE_ENV=production PORT=3000 HOST=0.0.0.0 HOSTNAME="0.0.0.0" PATH=/app/bin:$PATH
ENV LANG=C.UTF-8 LC_ALL=C.UTF-8 TZ=UTC PYTHONUNBUFFERED=1 PIP_INDEX_URL=https://pypi.acme.io/simple
ENV npm_config_registry=https://npm.acme.io NPM_CONFIG_LOGLEVEL=warn
ENV NPM_MIRROR=https://mirror.acme.io/npm APP_VERSION=1.2.3.4
ENV JWT_SECRET="" SESSION_SECRET=changeme API_TOKEN=<token>
ENV JWT_SECRET_FILE=/run/secrets/jwt TOKEN_TTL=3600 PASSWORD_MIN_LENGTH=8 REQUIRE_AUTH=true
ENV KMS_KEY_ALIAS=alias/acme GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D
ENV DJANGO_SETTINGS_MODULE=config.settings.production FLASK_APP=app.main
# ENV DB_PASSWORD=hunter2
CMD ["node", "server.js"]
ARG VITE_SENTRY_DSN
ARG NEXT_PUBLIC_API_KEY
ARG AUTH_USE_ID_TOKEN
ENV DATABASE_URL=postgresql://user:pass@localhost:5432/dummy
