FROM node
#    ^^^^ no-unpinned-base-image
COPY worker /
USER 1000
CMD ["node", "/worker"]
