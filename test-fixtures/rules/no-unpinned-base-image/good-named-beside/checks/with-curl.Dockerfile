FROM localhost/orders
RUN install-curl
