FROM golang:1.23
RUN go install github.com/pressly/goose/v3/cmd/goose@v3.22.1
COPY migrations /migrations
CMD ["goose", "up"]
