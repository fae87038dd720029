FROM rust:1.80
#    ^^^^^^^^^ prefer-multi-stage-build
WORKDIR /usr/src/shop
COPY . .
RUN cargo install --path .
CMD ["shop"]
