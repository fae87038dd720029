FROM rust:1.80
RUN cargo install --locked sqlx-cli@0.8.2
COPY migrations /migrations
CMD ["sqlx", "migrate", "run"]
