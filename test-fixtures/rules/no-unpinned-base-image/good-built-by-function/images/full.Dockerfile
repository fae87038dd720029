ARG RELEASE=bookworm
FROM shop-slim-${RELEASE}
RUN install-browsers
