FROM ghcr.io/acme/runtime:2.4.1
COPY worker /
USER 1000
CMD ["/worker"]
