FROM gcc:13.3
#    ^^^^^^^^ prefer-multi-stage-build
COPY . /usr/src/shop
WORKDIR /usr/src/shop
RUN gcc -O2 -o shop main.c
CMD ["./shop"]
