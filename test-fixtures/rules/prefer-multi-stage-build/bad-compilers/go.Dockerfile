FROM golang:1.23
#    ^^^^^^^^^^^ prefer-multi-stage-build
WORKDIR /go/src/app
COPY . .
RUN go mod download
RUN go install -v ./...
CMD ["app"]
