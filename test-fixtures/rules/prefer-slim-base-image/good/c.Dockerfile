FROM gcr.io/distroless/nodejs22-debian12:nonroot
CMD ["server.js"]
