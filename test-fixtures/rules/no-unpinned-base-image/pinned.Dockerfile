ARG BASE
ARG REGISTRY
ARG NODE_VERSION=22.12.0
ARG VARIANT=${NODE_VERSION}-slim
# FROM node:latest was what we had before.
FROM node:${VARIANT} AS build
FROM node@sha256:2f46fd49c767554c089a5eb219115313b72748d8f62f5eccb58ef52bc36db4ad
FROM node:latest@sha256:2f46fd49c767554c089a5eb219115313b72748d8f62f5eccb58ef52bc36db4ad
FROM ${BASE}
FROM ${REGISTRY}/node:22
FROM node:${TAG:-22}
FROM Build
FROM scratch
COPY --from=nginx:latest /etc/nginx /etc/nginx
CMD ["node", "server.js"]
